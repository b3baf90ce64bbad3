"""Whether lines look like the beginning of a document of its own."""

import csv
import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from nmo.intake.reading.sheets.lines import Line
from nmo.intake.reading.sheets.sheet import plainly

HERE = Path(__file__).parent
# As many points make a beginning; each cue counts once.
ENOUGH = 4


@cache
def _cues() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    with (HERE / "headings.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            (row["cue"], int(row["points"]), re.compile(row["pattern"], re.IGNORECASE))
            for row in csv.DictReader(file)
        )


def cues_in(texts: Iterable[str]) -> dict[str, int]:
    """The cues of a heading that stand in the texts, each with its points."""
    found: dict[str, int] = {}
    for text in texts:
        for cue, points, pattern in _cues():
            if cue not in found and pattern.search(text):
                found[cue] = points
    return found


def looks_like_a_beginning(texts: Sequence[str]) -> bool:
    """Whether a document begins in these lines."""
    found = cues_in(texts)
    return sum(found.values()) >= ENOUGH and ("title" in found or "letter" in found or _bare(found))


def _bare(found: dict[str, int]) -> bool:
    """An order without a title still has its court, case, parties and date."""
    return {"court", "case", "parties"} <= found.keys()


def texts_of(lines: Iterable[Line]) -> list[str]:
    """Each line, and each cell of a line of several, as plain text."""
    texts = []
    for line in lines:
        texts.append(plainly(" ".join(word.text for word in line.words)))
        if len(line.cells) > 1:
            texts += [plainly(" ".join(word.text for word in cell)) for cell in line.cells]
    return texts

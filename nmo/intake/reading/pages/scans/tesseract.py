"""Tesseract, run as the program it is."""

import csv
import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache

from nmo.intake.reading.page import Word
from nmo.intake.reading.pages.scans.working import Pixels, Working

SECONDS = 60
LAYOUT = "4"  # one column of lines of different sizes
LINE = ("block_num", "par_num", "line_num")


@cache
def languages() -> frozenset[str]:
    """The languages Tesseract can read here, none where it is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return frozenset()
    told = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    return frozenset(told.stdout.split("\n")[1:]) - {""}


def lines_by_tesseract(
    page: Working, *, welsh: bool = False, layout: str = LAYOUT
) -> list[list[Word]]:
    """The lines Tesseract reads on the grey page, in shares of the picture worked on.

    Each word has Tesseract's own confidence, 0 to 1. Where it takes longer than a minute, or fails,
    it has read nothing.
    """
    wanted = ["eng", "cym"] if welsh else ["eng"]
    chosen = "+".join(one for one in wanted if one in languages()) or "eng"
    command = ["tesseract", "-", "-", "-l", chosen, "--psm", layout, "--dpi", "300", "tsv"]
    try:
        ran = subprocess.run(
            command,
            input=_portable(page.pixels),
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired:
        return []
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in _table(ran.stdout):
        if (word := _word(row, page)) is not None:
            lines.setdefault(tuple(row[part] for part in LINE), []).append(word)
    return list(lines.values())


def _table(told: bytes) -> Iterator[dict[str, str]]:
    """The rows of Tesseract's table."""
    text = told.decode("utf-8", "replace")
    return csv.DictReader(text.split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE)


def _portable(pixels: Pixels) -> bytes:
    """The pixels as a portable grey map, which costs nothing to write or to read."""
    return b"P5 %d %d 255\n" % (pixels.shape[1], pixels.shape[0]) + pixels.tobytes()


def _word(row: dict[str, str], page: Working) -> Word | None:
    """The word of a row of the table; None where the row is about something larger."""
    text = (row.get("text") or "").strip()
    if not text or row["level"] != "5":
        return None
    left, top, wide, high = (int(row[name]) for name in ("left", "top", "width", "height"))
    box = page.share(left, top, left + wide, top + high)
    return Word(text, box, sure=max(0.0, float(row["conf"])) / 100)

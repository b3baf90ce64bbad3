"""Words that a page reader has misread by a letter or two, mended."""

import csv
import re
from functools import cache
from itertools import takewhile
from pathlib import Path

from nmo.intake.reading.terms.wording.letters import fold_word

FOLDER = Path(__file__).parent
ENDINGS = frozenset(
    fold_word(ending)
    for ending in ("s", "es", "ed", "d", "er", "ers", "or", "ors", "ing", "ings", "ion", "ions",
                   "on", "ons", "ment", "al", "ly", "able", "y", "ies", "e", "t", "ts", "r", "rs")
)  # fmt: skip
SHORT, LONG = 5, 8  # letters from which one slip, and from which two, are mended


@cache
def _lookalikes() -> frozenset[str]:
    """The folded words that are like a keyword and mean something else."""
    return frozenset(fold_word(row["word"]) for row in _rows("lookalikes"))


@cache
def _slipping() -> frozenset[str]:
    """The folded keywords of which a wrong letter or two is mended."""
    return frozenset(fold_word(row["word"]) for row in _rows("keywords") if row["mend"] == "slips")


@cache
def _plain() -> dict[str, str]:
    """The printed form of each keyword, by its folded one."""
    return {fold_word(row["word"]): row["word"] for row in _rows("keywords")}


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def mended(word: str) -> str:
    """The folded word, or the keyword that it is a misreading of; lookalikes are left alone."""
    if len(word) < SHORT or word in _plain() or word in _lookalikes():
        return word
    near = [
        key
        for key in _slipping()
        if _slips(word, key) <= _allowed(key) and not _is_inflected(word, key)
    ]
    return min(near, key=lambda key: (_slips(word, key), key)) if near else word


@cache
def mended_word(printed: str) -> str:
    """A printed word with a keyword put for a misreading of it; its marks and capital are kept."""
    found = re.fullmatch(r"(\W*)([\w|!]+)(\W*)", printed)
    if not found or not found[2] or found[2].isdigit():
        return printed
    folded = fold_word(found[2])
    plain = _plain().get(mended(folded))
    if plain is None or fold_word(plain) == folded == _simply(found[2]):
        return printed
    capital = found[2][0].isupper() and not found[2].isupper()
    shaped = plain.upper() if found[2].isupper() else plain
    return f"{found[1]}{shaped.capitalize() if capital else shaped}{found[3]}"


def mended_pair(first: str, second: str) -> str | None:
    """The keyword that two pieces make when they were one word; None where they were two."""
    whole = re.sub(r"\W", "", first) + second
    bare = re.sub(r"\W+$", "", whole)
    plain = _plain().get(fold_word(bare)) if len(bare) > LONG - 2 else None
    return plain + whole[len(bare) :] if plain else None


def _simply(word: str) -> str:
    return re.sub(r"[^a-z]", "", word.lower())


def _is_inflected(word: str, key: str) -> bool:
    """Whether the word is another form of the keyword, as `communication` of `communicate`."""
    pairs = zip(word, key, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return same >= max(4, len(key) - 4) and word[same:] in ENDINGS


def _allowed(key: str) -> int:
    return 2 if len(key) > LONG else 1


def _slips(word: str, key: str) -> int:
    """How many letters are wrong, missing or too many; 9 where plainly another word."""
    if abs(len(word) - len(key)) > 2 or word.startswith(key) or len(key) < SHORT:
        return 9
    row = list(range(len(key) + 1))
    for nth, letter in enumerate(word, 1):
        last, row[0] = row[0], nth
        for at, other in enumerate(key, 1):
            cost = last + (letter != other)
            last, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, cost)
    return row[-1]

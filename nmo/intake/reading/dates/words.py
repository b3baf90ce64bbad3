"""Names of months and weekdays, as printed or with one letter misread."""

import csv
from functools import cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

HERE = Path(__file__).parent
FEWEST_LETTERS_TO_MEND = 4
_LETTERS = str.maketrans("015|", "oisl")


@cache
def table(name: str) -> dict[str, int]:
    """The words of a file of this folder, each with its number."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return {word: int(number) for word, number in list(csv.reader(file))[1:]}


@cache
def month_of(word: str) -> tuple[int, bool] | None:
    """The month of the word, and whether a letter had to be mended; None for no month."""
    months = table("months.csv")
    plain = word.casefold().rstrip(".")
    if plain in months:
        return months[plain], False
    mended = plain.translate(_LETTERS)
    if len(mended) < FEWEST_LETTERS_TO_MEND:
        return None
    allowed = 1 if len(mended) < 7 else 2
    near = {
        number
        for name, number in months.items()
        if len(name) >= FEWEST_LETTERS_TO_MEND and Levenshtein.distance(name, mended) <= allowed
    }
    return (near.pop(), True) if len(near) == 1 else None


@cache
def weekday_of(word: str) -> int | None:
    """The weekday of the word, Monday 0; None for no weekday."""
    plain = " ".join(word.casefold().replace(".", "").split())
    days = table("weekdays.csv")
    if plain in days:
        return days[plain]
    near = {number for name, number in days.items() if _near(name, plain)}
    return near.pop() if len(near) == 1 else None


def _near(name: str, word: str) -> bool:
    return len(name) > 5 and len(word) > 5 and Levenshtein.distance(name, word) <= 1

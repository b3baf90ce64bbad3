"""What a report of service says of how and by whom."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nmo.intake.reading.found import Found, found_at
from nmo.intake.reading.services.choices import without_unticked
from nmo.intake.reading.sheets.sheet import Sheet

NOT_EFFECTED = "not_effected"
# A deed of so many points is more than the bare word "served".
PLAINLY_DONE = 5
# A field that names so many ways still holds the form's own choice of them.
FEWEST_CHOICES = 3
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Told:
    """One row of a list that the paper bears out: with how many points, and where last."""

    points: float
    found: Found[str]
    last: int


@cache
def rows_of(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a list of this folder."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def pattern_of(pattern: str) -> re.Pattern[str]:
    """The pattern of a list's row, for either case."""
    return re.compile(pattern, re.IGNORECASE)


def without_print(text: str) -> str:
    """The text with what the form itself prints blotted out, of the same length."""
    return _without(text, "printed.csv")


def told_of_service(sheet: Sheet) -> str:
    """The sheet's words, of the same length, with only what tells of deeds left in them.

    What the form prints, what nobody ticked and what was only meant or tried is no deed.
    """
    return _without(without_print(without_unticked(sheet)), "no_deed.csv")


def said_in(sheet: Sheet, text: str, start: int, end: int) -> tuple[Told | None, Told | None]:
    """What speaks most for a failure and most for a deed in the span of the sheet's words."""
    told = list(_told(sheet, text[start:end], "served.csv", "what", offset=start))
    failed = _heaviest(one for one in told if one.found.value == NOT_EFFECTED)
    done = _heaviest(one for one in told if one.found.value != NOT_EFFECTED)
    return failed, done


def stated_way(sheet: Sheet, text: str, start: int, end: int) -> Found[str] | None:
    """The way that a form's field or a ticked choice names in a word or two.

    text: the sheet's words without the choices that nobody ticked.
    None where it names none, and where it names so many that nobody has struck out the others.
    """
    ways = [
        found_at(sheet, *match.span(), row["what"])
        for row in rows_of("ways.csv")
        if (match := pattern_of(row["pattern"]).search(text, start, end))
    ]
    return ways[0] if 0 < len(ways) < FEWEST_CHOICES else None


def _without(text: str, name: str) -> str:
    for row in rows_of(name):
        text = pattern_of(row["pattern"]).sub(lambda found: "~" * len(found[0]), text)
    return text


def _heaviest(told: Iterator[Told]) -> Told | None:
    return max(told, key=lambda one: one.points, default=None)


def _told(sheet: Sheet, text: str, name: str, column: str, *, offset: int = 0) -> Iterator[Told]:
    for row in rows_of(name):
        matches = list(pattern_of(row["pattern"]).finditer(text))
        if not matches:
            continue
        points = float(row["points"]) + min(len(matches) - 1, 2) * 0.5
        start, end = (offset + at for at in matches[0].span())
        found = found_at(sheet, start, end, row[column])
        yield Told(points, found, offset + matches[-1].start())

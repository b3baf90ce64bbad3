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
# An office so many letters behind the server's name is theirs, whatever the title says.
NEAR, NEAR_POINTS = 60, 6
# So many points say that service failed; fewer only that nobody was there at one time.
PLAINLY_FAILED = 8
# A deed of so many points is more than the bare word "served".
PLAINLY_DONE = 5
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Told:
    """One row of a list that the paper bears out: with how many points, and where last."""

    points: float
    found: Found[str]
    last: int


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def without_print(text: str) -> str:
    """The text with what the form itself prints blotted out, of the same length."""
    return _without(text, "printed.csv")


def method_of(sheet: Sheet) -> Found[str] | None:
    """How it was served, or `not_effected`; None where the paper does not say.

    What the form prints, what nobody ticked and what was only meant or tried is no deed. A paper
    that tells of a failed call and then of service in person is never sure: its check fails.
    """
    text = _without(without_print(without_unticked(sheet)), "no_deed.csv")
    told = list(_told(sheet, text, "served.csv", "what"))
    failed = _heaviest(one for one in told if one.found.value == NOT_EFFECTED)
    done = _heaviest(one for one in told if one.found.value != NOT_EFFECTED)
    if failed is None or done is None:
        only = failed or done
        return only.found if only else None
    missed_once = failed.points < PLAINLY_FAILED and failed.last < done.last
    if missed_once and done.points >= PLAINLY_DONE:
        return done.found.but(checked=False)
    return failed.found


def server_role_of(sheet: Sheet, *, near: int | None) -> Found[str] | None:
    """What the server is; None where the paper does not say.

    near: where the server's name ends, behind which their office often stands.
    """
    text = without_print(sheet.flat)
    best = _heaviest(_told(sheet, text, "server_roles.csv", "role", near=near))
    return best.found if best else None


def _without(text: str, name: str) -> str:
    for row in _rows(name):
        text = _pattern(row["pattern"]).sub(lambda found: "~" * len(found[0]), text)
    return text


def _heaviest(told: Iterator[Told]) -> Told | None:
    return max(told, key=lambda one: one.points, default=None)


def _told(
    sheet: Sheet, text: str, name: str, column: str, *, near: int | None = None
) -> Iterator[Told]:
    for row in _rows(name):
        matches = list(_pattern(row["pattern"]).finditer(text))
        if not matches:
            continue
        points = float(row["points"]) + min(len(matches) - 1, 2) * 0.5
        if near is not None and any(near <= m.start() <= near + NEAR for m in matches):
            points += NEAR_POINTS
        yield Told(points, found_at(sheet, *matches[0].span(), row[column]), matches[-1].start())

"""What a report of service says of how and by whom."""

import csv
import re
from functools import cache
from pathlib import Path

from nmo.intake.reading.found import Found, found_at
from nmo.intake.reading.sheets.sheet import Sheet

# An office so many letters behind the server's name is theirs, whatever the title says.
NEAR, NEAR_POINTS = 60, 6
HERE = Path(__file__).parent


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def without_print(text: str) -> str:
    """The text with what the form itself prints blotted out, of the same length."""
    for row in _rows("printed.csv"):
        text = _pattern(row["pattern"]).sub(lambda found: "~" * len(found[0]), text)
    return text


def method_of(sheet: Sheet) -> Found[str] | None:
    """How it was served, or `not_effected`; None where the paper does not say."""
    return _heaviest(sheet, "served.csv", "what")


def server_role_of(sheet: Sheet, *, near: int | None) -> Found[str] | None:
    """What the server is; None where the paper does not say.

    near: where the server's name ends, behind which their office often stands.
    """
    return _heaviest(sheet, "server_roles.csv", "role", near=near)


def _heaviest(
    sheet: Sheet, name: str, column: str, *, near: int | None = None
) -> Found[str] | None:
    text = without_print(sheet.flat)
    best: tuple[float, Found[str]] | None = None
    for row in _rows(name):
        matches = list(_pattern(row["pattern"]).finditer(text))
        if not matches:
            continue
        points = float(row["points"]) + min(len(matches) - 1, 2) * 0.5
        if near is not None and any(near <= m.start() <= near + NEAR for m in matches):
            points += NEAR_POINTS
        if best is None or points > best[0]:
            best = points, found_at(sheet, *matches[0].span(), row[column])
    return best[1] if best else None

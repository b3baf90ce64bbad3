"""What a cell says: known, not known or withheld; a day, a moment, a yes. Pure."""

import re
from datetime import date

from nmo.intake.feed.columns import Cells, Column
from nmo.intake.feed.manifest import WITHHELD
from nmo.law import When, parse_when
from nmo.law.times import NotATime, start_of_day

_DAY_FIRST = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_AND_TIME = re.compile(r"(.{10})[_ T]([0-9]{2}:[0-9]{2})")


def known(cells: Cells, column: Column) -> str:
    """The words of a cell, spaces put right; empty when it is blank, withheld or not there."""
    text = " ".join(cells.get(column, "").split())
    return "" if text == WITHHELD else text


def withheld(cells: Cells, column: Column) -> bool:
    """Whether the court keeps the value back: a dash, which is not the same as nothing."""
    return cells.get(column, "").strip() == WITHHELD


def is_confidential(cells: Cells, flag: Column) -> bool:
    """Whether a value is confidential: unless the file says that it is not, it is."""
    return known(cells, flag).casefold() not in ("no", "n", "false")


def read_moment(text: str) -> When:
    """A day or a minute of London, written day first as the courts do, or in ISO form.

    Raises NotATime; TimeDoesNotExist for a minute that the clocks jump over.
    """
    found = _AND_TIME.fullmatch(text)
    day, clock = (found[1], f"T{found[2]}") if found else (text, "")
    slashed = _DAY_FIRST.fullmatch(day)
    if slashed:
        day = "-".join(reversed(slashed.groups()))
    return parse_when(f"{day}{clock}")


def read_day(text: str) -> date:
    """A calendar day, in either form. Raises NotATime."""
    when = read_moment(text)
    if when.whole:
        raise NotATime("A time of day stands where a day alone belongs.")
    return when.day


def whole_day(day: date) -> When:
    """A day of which no time is stated."""
    return When(at=start_of_day(day), whole=False)

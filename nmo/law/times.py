"""Moments as the court's paper states them, kept in UTC and read in London time."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
REPEATED_HOUR = timedelta(hours=1)
EARLIEST_YEAR, LATEST_YEAR = 1900, 2200

_HOW_TO_WRITE = "Write a date as 2026-03-02, or a date and time as 2026-03-02T14:30."
_PATTERN = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<clock>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?P<offset>Z|[+-]\d{2}:?\d{2})?)?"
)


class NotATime(ValueError):
    """The text is not a date or a time that can be read; the message says how to write one."""


class TimeDoesNotExist(NotATime):
    """The clocks jump over this time in spring; the message says what to do."""


@dataclass(frozen=True, kw_only=True)
class When:
    """A moment as precisely as the paper states it.

    at: UTC. The start of the London day where only the day is stated.
    whole: False where only the day is known.
    ambiguous: inside the repeated autumn hour, and which pass is not said; `at` is the first.
    """

    at: datetime
    whole: bool = True
    ambiguous: bool = False

    @property
    def day(self) -> date:
        """The London day it falls on."""
        return london_day(self.at)

    @property
    def is_midnight(self) -> bool:
        """Whether the paper states 00:00, which may mean the start or the end of that day."""
        return self.whole and self.at.astimezone(LONDON).time() == time(0)

    @property
    def surely_past_at(self) -> datetime:
        """The first moment at which what happened then has happened on every reading of it."""
        if not self.whole:
            return start_of_day(self.day + timedelta(days=1))
        return self.at + REPEATED_HOUR if self.ambiguous else self.at


def london_day(at: datetime) -> date:
    """The calendar day in London at that moment."""
    return at.astimezone(LONDON).date()


def start_of_day(day: date) -> datetime:
    """The first moment of a London day, in UTC."""
    return datetime.combine(day, time(0), tzinfo=LONDON).astimezone(UTC)


def parse_when(text: str, *, earliest: int = EARLIEST_YEAR) -> When:
    """Read 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:MM' in London time, with an offset or Z if wanted.

    A year before `earliest` is taken for a slip. Raises NotATime where it cannot be read,
    TimeDoesNotExist where the clocks jump over it.
    """
    found = _PATTERN.fullmatch(text.strip())
    if found is None:
        raise NotATime(f"This is not a date or time that we can read. {_HOW_TO_WRITE}")
    day = _read_day(found["day"], earliest)
    if found["clock"] is None:
        return When(at=start_of_day(day), whole=False)
    try:
        local = datetime.combine(day, time.fromisoformat(found["clock"]))
        if found["offset"]:
            return When(at=_at_offset(local, found["offset"]))
    except ValueError as error:
        raise NotATime(f"There is no such time of day. {_HOW_TO_WRITE}") from error
    return _in_london(local)


def _read_day(text: str, earliest: int) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise NotATime(f"There is no such day in the calendar. {_HOW_TO_WRITE}") from error
    if not earliest <= day.year <= LATEST_YEAR:
        raise NotATime(f"The year must be between {earliest} and {LATEST_YEAR}. {_HOW_TO_WRITE}")
    return day


def _at_offset(local: datetime, offset: str) -> datetime:
    return datetime.fromisoformat(local.isoformat() + offset).astimezone(UTC)


def _in_london(local: datetime) -> When:
    first = local.replace(tzinfo=LONDON, fold=0)
    second = local.replace(tzinfo=LONDON, fold=1)
    if first.utcoffset() == second.utcoffset():
        return When(at=first.astimezone(UTC))
    if first.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) != local:
        raise TimeDoesNotExist(
            "The clocks go forward that night and this time does not exist. "
            "Read the order again; if it does say so, enter the day alone and ask the court."
        )
    return When(at=first.astimezone(UTC), ambiguous=True)


def in_repeated_hour(at: datetime) -> bool:
    """Whether London clocks show this time twice that day."""
    local = at.astimezone(LONDON).replace(tzinfo=None)
    first = local.replace(tzinfo=LONDON, fold=0)
    return first.utcoffset() != local.replace(tzinfo=LONDON, fold=1).utcoffset()


def write_when(when: When) -> str:
    """The text that `parse_when` reads back to the same moment; an offset only where needed."""
    local = when.at.astimezone(LONDON)
    if not when.whole:
        return local.date().isoformat()
    precision = "seconds" if local.second else "minutes"
    if in_repeated_hour(when.at) and not when.ambiguous:
        return local.isoformat(timespec=precision)
    return local.replace(tzinfo=None).isoformat(timespec=precision)


def write_moment(at: datetime) -> str:
    """A whole moment in the form that `parse_when` reads."""
    return write_when(When(at=at))

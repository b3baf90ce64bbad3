"""Days and moments as people type them: ISO, or day first; never guessed. Pure."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from nmo.intake.spreadsheet.errors import RowNotReadable
from nmo.law import When, parse_when
from nmo.law.times import EARLIEST_YEAR, NotATime

DayOf = Callable[[float], str]

HOW = "Write 2026-03-02, 02/03/2026 (day first), or either with a time such as 14:30."
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK = (
    r"(?:[T ,]+(?:at )?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r" ?(?P<half>[ap]\.?m\.?)?)?"
)
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})(?P<by>[-/. ])(?P<month>\d{{1,2}})(?P=by)(?P<year>\d{{4}}){_CLOCK}",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[-/. ]+(?P<month>[a-z]{{3,9}})\.?,?[-/. ]+"
    rf"(?P<year>\d{{4}}){_CLOCK}",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2}(?:\D.*)?", re.IGNORECASE)
_RUN_TOGETHER = re.compile(r"(?:19|20)\d{6}")
_SERIAL = re.compile(r"\d{4,5}(?:\.\d+)?")
_MIDNIGHT = re.compile(r"(.{10})[T ]00:00:00(?:\.0+)?")


def read_when(text: str, column: str, day_of: DayOf, *, earliest: int = EARLIEST_YEAR) -> When:
    """The moment that a cell states, in no year before `earliest`.

    Raises RowNotReadable with what to do, never with the value.
    00:00:00 to the second is how programs write a day without a time, and is read as one.
    """
    try:
        return _read(" ".join(text.split()), earliest)
    except NotATime as refused:
        if _SERIAL.fullmatch(text.strip()):
            return _of_serial(text.strip(), column, day_of)
        raise RowNotReadable(str(refused), column) from None


def read_day(text: str, column: str, day_of: DayOf, *, earliest: int = EARLIEST_YEAR) -> date:
    """A day alone, in no year before `earliest`. Raises RowNotReadable."""
    when = read_when(text, column, day_of, earliest=earliest)
    if when.whole:
        raise RowNotReadable("A time of day stands where a day alone belongs.", column)
    return when.day


def _of_serial(text: str, column: str, day_of: DayOf) -> When:
    try:
        return _read(day_of(float(text)), EARLIEST_YEAR)
    except (ValueError, OverflowError):
        raise RowNotReadable(
            "The date stands as a number, and the file does not say from which day its program "
            f"counted. Format the column as dates and save the file again. {HOW}",
            column,
        ) from None


@lru_cache(maxsize=100_000)
def _read(text: str, earliest: int) -> When:
    midnight = _MIDNIGHT.fullmatch(text)
    if midnight:
        text = midnight[1]
    if text[4:5] == "-":
        return parse_when(text, earliest=earliest)
    if _RUN_TOGETHER.fullmatch(text):
        return parse_when(f"{text[:4]}-{text[4:6]}-{text[6:]}")
    found = _DAY_FIRST.fullmatch(text) or _IN_WORDS.fullmatch(text)
    if found is None:
        if _SHORT_YEAR.fullmatch(text):
            raise NotATime(f"The year has two digits, so the century is not said. {HOW}")
        raise NotATime(f"This is no date that can be read. {HOW}")
    return parse_when(f"{_day(found)}{_clock(found)}", earliest=earliest)


def _day(found: re.Match[str]) -> str:
    day, month = int(found["day"]), _month(found["month"])
    if month > 12:
        raise NotATime(
            f"There is no month {month}. Dates are read day first: if this one is month first, all "
            f"of the column may be. {HOW}"
        )
    return f"{found['year']}-{month:02}-{day:02}"


def _month(said: str) -> int:
    if said.isdigit():
        return int(said)
    short = said[:3].casefold()
    if short not in _MONTHS:
        raise NotATime(f"This is no date that can be read. {HOW}")
    return _MONTHS.index(short) + 1


def _clock(found: re.Match[str]) -> str:
    if found["hour"] is None:
        return ""
    hour, half = int(found["hour"]), (found["half"] or "")[:1].casefold()
    if found["minute"] is None and not half:
        raise NotATime(f"The time of day cannot be read. {HOW}")
    if half and not 1 <= hour <= 12:
        raise NotATime(f"There is no such time of day. {HOW}")
    if half:
        hour = hour % 12 + 12 * (half == "p")
    if (hour, found["minute"], found["second"], half) == (0, "00", "00", ""):
        return ""
    second = f":{found['second']}" if found["second"] not in (None, "00") else ""
    return f"T{hour:02}:{found['minute'] or '00'}{second}"

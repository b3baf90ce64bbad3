"""Calendar days: always day first, never guessed from a number that only stands near."""

import re
from dataclasses import dataclass
from datetime import date

from nmo.intake.reading.dates.digits import DIGIT, digits
from nmo.intake.reading.dates.words import month_of, weekday_of

# A year written with two figures is one of these at most so many years ahead of 2000.
LATEST_SHORT_YEAR = 50
EARLIEST, LATEST = 1900, 2100

_WEEKDAY = (
    r"(?:(?P<weekday>(?:dydd )?(?:(?!mid|to|birth|holi)[A-Za-z]{3,10}day|mon|tues?|wed|weds|thurs?"
    r"|thu|fri|sat|sun|llun|mawrth|mercher|iau|gwener|sadwrn|sul))\.?,?(?: the)? )?"
)
_DAY = rf"(?=\d|[A-Za-z|]\d)(?P<day>{DIGIT}{{1,2}})"
_ORDINAL = r"(?: ?(?:st|nd|rd|th|\"|'|°|ain|fed|eg|ydd|af))?"
_YEAR = rf"(?P<year>{DIGIT}{{4}}|'?{DIGIT}{{2}})"
_WORDED = re.compile(
    rf"(?<![\w£/]){_WEEKDAY}{_DAY}{_ORDINAL}(?: day)?(?: of| o(?= ))?[ \-./]{{0,2}}"
    rf"(?P<month>(?!mon|tue|wed|thu|fri|sat|sun)[A-Za-z015|]{{3,11}})"
    # The month in both languages: 6 Tachwedd / November 2026.
    rf"(?: ?[/|] ?(?P<twin>[A-Za-z]{{3,11}}))?\.?,?[ \-./]{{0,2}}{_YEAR}"
    r"(?![\w/])",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?<![\w£/]){_WEEKDAY}(?P<month>[A-Za-z]{{3,11}})\.? {_DAY}{_ORDINAL},? "
    rf"(?P<year>{DIGIT}{{4}})(?![\w/])",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    rf"(?<![\w£/.\-]){_WEEKDAY}{_DAY}(?P<mark> ?[/.\-] ?)(?P<month>{DIGIT}{{1,2}})(?P=mark)"
    rf"(?P<year>{DIGIT}{{4}}|{DIGIT}{{2}})(?![\w/]|[.\-]\d)",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<![\w/.\-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d|-\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySeen:
    """A day that the text states.

    start, end: its span. weekday_fits: whether the weekday printed with it is the day's own, None
    where none is printed. short_year: the year has two figures. mended: a misread letter was put
    right.
    """

    start: int
    end: int
    day: date
    weekday_fits: bool | None = None
    short_year: bool = False
    mended: bool = False


def days_in(text: str) -> list[DaySeen]:
    """Every day that the text states, in its order, each stated once.

    A day that no calendar has (31 June) is left out.
    """
    seen: list[DaySeen] = []
    taken = bytearray(len(text))
    for pattern in (_ISO, _WORDED, _FIGURES, _MONTH_FIRST):
        for found in pattern.finditer(text):
            day = _day_of(found)
            if day and not any(taken[day.start : day.end]):
                seen.append(day)
                taken[day.start : day.end] = b"1" * (day.end - day.start)
    return sorted(seen, key=lambda day: day.start)


def _day_of(found: re.Match[str]) -> DaySeen | None:
    month = _month(found["month"])
    twin = found.groupdict().get("twin")
    if month is None or (twin and _month(twin) != month):
        return None
    (number, day_mended), (year, year_mended) = digits(found["day"]), _year(found["year"])
    try:
        day = date(year, month[0], number)
    except ValueError:
        return None
    if not EARLIEST <= day.year <= LATEST:
        return None
    weekday = found.groupdict().get("weekday")
    printed = weekday_of(weekday) if weekday else None
    return DaySeen(
        start=found.start(),
        end=found.end(),
        day=day,
        weekday_fits=None if printed is None else printed == day.weekday(),
        short_year=len(found["year"].strip("'")) == 2,
        mended=day_mended or year_mended or month[1],
    )


def _month(text: str) -> tuple[int, bool] | None:
    if any(mark.isdigit() for mark in text) and len(text) <= 2:
        return digits(text)
    return month_of(text)


def _year(text: str) -> tuple[int, bool]:
    year, mended = digits(text.strip("'"))
    if len(text.strip("'")) == 2:
        year += 2000 if year <= LATEST_SHORT_YEAR else 1900
    return year, mended

"""Hours that the law counts and days that it does not."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from nmo.law.bank_holidays import BANK_HOLIDAYS, is_in_doubt
from nmo.law.order_types.rule import CourtClock, ExcludedDay
from nmo.law.times import london_day, start_of_day


def before_the_court_by(clock: CourtClock, arrested_at: datetime) -> datetime:
    """The moment by which the person arrested must be before the court."""
    return counted(arrested_at, clock.hours, clock.excludes)


def doubtful_days(clock: CourtClock, start_at: datetime, due_at: datetime) -> tuple[date, ...]:
    """The days between these moments that it counts, though they may be bank holidays."""
    if ExcludedDay.BANK_HOLIDAY not in clock.excludes:
        return ()
    first, last = london_day(start_at), london_day(due_at)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(day for day in days if is_in_doubt(day))


def counted(start_at: datetime, hours: int, excludes: Collection[ExcludedDay]) -> datetime:
    """The moment so many hours later, not counting the excluded London days."""
    left = timedelta(hours=hours)
    moment = start_at
    while True:
        next_day = start_of_day(london_day(moment) + timedelta(days=1))
        if not is_excluded(london_day(moment), excludes):
            if moment + left <= next_day:
                return moment + left
            left -= next_day - moment
        moment = next_day


def is_excluded(day: date, excludes: Collection[ExcludedDay]) -> bool:
    """Whether the day is one that the clock does not count."""
    kinds = {
        ExcludedDay.SUNDAY: day.weekday() == 6,
        ExcludedDay.CHRISTMAS_DAY: (day.month, day.day) == (12, 25),
        ExcludedDay.GOOD_FRIDAY: day == easter_sunday(day.year) - timedelta(days=2),
        ExcludedDay.BANK_HOLIDAY: day in BANK_HOLIDAYS,
    }
    return any(kinds[kind] for kind in excludes)


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)

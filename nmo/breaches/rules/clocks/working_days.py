"""Time that only working days count."""

from datetime import date, datetime, timedelta

from nmo.law import london_day, start_of_day
from nmo.law.bank_holidays import BANK_HOLIDAYS

SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Monday to Friday, and no bank holiday of England and Wales."""
    return day.weekday() < SATURDAY and day not in BANK_HOLIDAYS


def after_working(start: datetime, span: timedelta) -> datetime:
    """The moment so much later, counting London working days alone.

    On a Friday at 10pm one day later is Monday at 10pm; on a Saturday it is the end of Monday.
    """
    left, moment = span, start
    while True:
        next_day = start_of_day(london_day(moment) + timedelta(days=1))
        if is_working_day(london_day(moment)):
            if moment + left <= next_day:
                return moment + left
            left -= next_day - moment
        moment = next_day

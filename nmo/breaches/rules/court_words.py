"""How a court clock is said: before whom, within how long, and which days do not count."""

from nmo.law.order_types.rule import CourtClock, ExcludedDay

# In the order in which the answer card says them.
_DAYS = {
    ExcludedDay.SUNDAY: "Sundays",
    ExcludedDay.CHRISTMAS_DAY: "Christmas Day",
    ExcludedDay.GOOD_FRIDAY: "Good Friday",
    ExcludedDay.BANK_HOLIDAY: "bank holidays",
}


def before_whom(clock: CourtClock) -> str:
    """The family court judge; the magistrates."""
    return f"the {clock.court[0].lower()}{clock.court[1:]}"


def within(clock: CourtClock) -> str:
    """Within 24 hours, not counting Sundays, Christmas Day or Good Friday."""
    *first, last = [words for day, words in _DAYS.items() if day in clock.excludes] or [""]
    days = f"{', '.join(first)} or {last}" if first else last
    return f"within {clock.hours} hours" + (f", not counting {days}" if days else "")

"""Moments as an officer would read them aloud: 4.00pm on 12 March 2027."""

from datetime import date, datetime, timedelta

from nmo.law.times import LONDON, When, in_repeated_hour, london_day

_DAY_MINUTES = 24 * 60


def speak_day(day: date) -> str:
    """12 March 2027."""
    return f"{day.day} {day:%B} {day.year}"


def speak_day_near(day: date, *, at: datetime) -> str:
    """The day without its year where that is the year of the moment asked about."""
    return f"{day.day} {day:%B}" if day.year == london_day(at).year else speak_day(day)


def speak_clock(at: datetime) -> str:
    """4.00pm; in the repeated autumn hour with BST or GMT after it."""
    local = at.astimezone(LONDON)
    if (local.hour, local.minute) == (0, 0):
        return "midnight"
    if (local.hour, local.minute) == (12, 0):
        return "midday"
    half = "am" if local.hour < 12 else "pm"
    clock = f"{(local.hour - 1) % 12 + 1}.{local.minute:02d}{half}"
    return f"{clock} {local.tzname()}" if in_repeated_hour(at) else clock


def speak_moment(at: datetime) -> str:
    """4.00pm on 12 March 2027."""
    return f"{speak_clock(at)} on {speak_day(london_day(at))}"


def speak_when(when: When) -> str:
    """The moment as precisely as it is known: the day alone where only the day is."""
    if not when.whole:
        return speak_day(when.day)
    if when.ambiguous:
        clock = speak_clock(when.at).split(" ")[0]
        return f"{clock} on {speak_day(when.day)} (the clocks went back: first or second not said)"
    return speak_moment(when.at)


def speak_when_day_first(when: When) -> str:
    """12 March 2027, 4.00pm: for a list of dated things."""
    if not when.whole:
        return speak_day(when.day)
    return f"{speak_day(when.day)}, {speak_clock(when.at)}"


def count(number: int, noun: str) -> str:
    """1 day, 12 days."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def speak_time_left(minutes: int) -> str:
    """12 days left; hours on the last day, minutes in the last hour."""
    if minutes >= _DAY_MINUTES:
        return f"{count(minutes // _DAY_MINUTES, 'day')} left"
    if minutes >= 60:
        return f"{count(minutes // 60, 'hour')} left"
    return f"{count(minutes, 'minute')} left"


def speak_list(items: tuple[str, ...]) -> str:
    """1, 2 and 5."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def days_between(earlier: date, later: date) -> int:
    """Whole days from one London day to another."""
    return (later - earlier) // timedelta(days=1)

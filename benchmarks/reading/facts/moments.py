"""Days, times, durations and distances, as the courts write them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from random import Random

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
NUMBERS = {3: "three", 6: "six", 9: "nine", 12: "twelve", 18: "eighteen", 24: "twenty-four"}
# Each with its metres.
DISTANCES = (
    ("100 metres", 100), ("100m", 100), ("50 metres", 50), ("250 metres", 250), ("30 metres", 30),
    ("one hundred metres", 100), ("200 yards", 183), ("100 yards", 91), ("50 yards", 46),
    ("half a mile", 805), ("a quarter of a mile", 402), ("1 mile", 1609), ("one mile", 1609),
    ("two miles", 3219), ("500 feet", 152), ("1.5 km", 1500), ("1 kilometre", 1000),
    ("500 m", 500), ("150 metres", 150), ("fifty metres", 50), ("0.5 miles", 805),
)  # fmt: skip


def ordinal(day: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    if 10 < day < 14:
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def written(day: date, dice: Random, *, formal: bool = False) -> str:
    """A day in one of the ways in which courts write days; `formal` leaves figures out."""
    month = MONTHS[day.month - 1]
    ways = [
        f"{day.day} {month} {day.year}", f"{ordinal(day.day)} {month} {day.year}",
        f"{day.day} {month} {day.year}", f"{day:%A} {day.day} {month} {day.year}",
        f"{day:%A} {ordinal(day.day)} {month} {day.year}",
        f"the {ordinal(day.day)} day of {month} {day.year}",
    ]  # fmt: skip
    if not formal:
        ways += [
            f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day:%d-%m-%Y}", f"{day.day:02} {month[:3]} "
            f"{day.year}", f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}",
            f"{day:%d/%m/%y}",
        ]  # fmt: skip
    return dice.choice(ways)


def plain(day: date) -> str:
    """A day as the case system prints it."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def clock(at: time, dice: Random) -> str:
    """A time of day in one of the ways in which it is written; never midnight."""
    hour, minute, half = at.hour % 12 or 12, at.minute, "am" if at.hour < 12 else "pm"
    ways = [
        f"{at:%H:%M}", f"{at:%H%M} hrs", f"{hour}.{minute:02} {half}", f"{hour}:{minute:02}{half}",
        f"{hour}:{minute:02} {half.upper()}", f"{at:%H.%M}",
    ]  # fmt: skip
    if not minute:
        ways += [f"{hour}{half}", f"{hour} {half}", f"{hour} o'clock in the "
                 + ("morning" if half == "am" else "afternoon")]  # fmt: skip
    if at == time(12):
        ways = ["12 noon", "noon", "12:00 noon", "midday"]
    return dice.choice(ways)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """When an order ends: the schema's kind and moment, and what else is as right."""

    kind: str
    at: str | None
    also: tuple[str | None, ...] = ()


def minute(at: datetime) -> str:
    """A moment as the schema writes it."""
    return f"{at:%Y-%m-%dT%H:%M}"


def months_later(day: date, months: int) -> date:
    """The same day some months on, the month's last day where it has no such day."""
    whole = day.month - 1 + months
    year, month = day.year + whole // 12, whole % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(last, day.day))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")

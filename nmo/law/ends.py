"""When an end that is stated on paper is reached, on every reading of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from nmo.law.history import Ends
from nmo.law.times import When, start_of_day
from nmo.law.words import EndType


@dataclass(frozen=True, kw_only=True)
class EndSpan:
    """The earliest and the latest moment that the stated end may mean; between them is doubt."""

    earliest: datetime
    latest: datetime


def span_of_end(when: When) -> EndSpan:
    """The moments that a stated end may mean.

    1. A day without a time: it runs through that day.
    2. Midnight: 00:00 may be the start or the end of that day.
    3. A time in the repeated autumn hour: the first or the second pass.
    4. Any other time: that minute.
    """
    next_day = start_of_day(when.day + timedelta(days=1))
    if not when.whole:
        return EndSpan(earliest=next_day, latest=next_day)
    if when.is_midnight:
        return EndSpan(earliest=when.at, latest=next_day)
    return EndSpan(earliest=when.at, latest=when.surely_past_at)


def fixed_end(ends: Ends) -> EndSpan | None:
    """The span of an end that time alone brings; None for every other kind of end."""
    if ends.end_type is EndType.SPECIFIED_DATE_TIME and ends.when is not None:
        return span_of_end(ends.when)
    return None


def is_unread(ends: Ends) -> bool:
    """Whether nobody has read yet how it ends. Never the same as having no end."""
    if ends.end_type is EndType.SPECIFIED_DATE_TIME:
        return ends.when is None
    return ends.end_type is EndType.UNKNOWN


def minutes_left(ends: Ends, at: datetime) -> int | None:
    """Whole minutes to the earliest reading of a fixed end; None where there is none to come."""
    span = fixed_end(ends)
    if span is None or at >= span.earliest:
        return None
    return (span.earliest - at) // timedelta(minutes=1)

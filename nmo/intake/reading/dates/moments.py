"""A day with the time of day that is printed with it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from nmo.intake.reading.dates.clocks import ClockSeen, clocks_in
from nmo.intake.reading.dates.days import DaySeen, days_in

# What may stand between a day and its time, in either order.
_BETWEEN = re.compile(
    r"[ ,;:()\-|]*(?:(?:at|on|by|am|ar|and|time|date|of|the|hours|hrs|from|tan|not later than|"
    r"no later than|approximately|approx|about|around|precisely|exactly|local time|gmt|bst|"
    r"amser|dyddiad|y|in the|afternoon|morning|evening|end|start|beginning|day|@|"
    r"this|tonight|today|night|yesterday|last|same|later)"
    r"[ ,;:().\-|]*){0,5}",
    re.IGNORECASE,
)
FARTHEST = 40
# Officers and bailiffs write times of day as four figures alone; so are their own numbers.
_FOUR_FIGURES = re.compile(
    r"(?<![\w:./£\-])(?<!\b[PD][CSI] )(?<!\bno )(?<!\bno\. )(?<!\bref )(?<!\blog )"
    r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?![\w:/\-]|\.\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentSeen:
    """A day, with its time where one is printed beside it."""

    start: int
    end: int
    day: DaySeen
    clock: ClockSeen | None = None

    @property
    def at(self) -> datetime | None:
        """The local moment; None where the day alone is stated."""
        return datetime.combine(self.day.day, self.clock.at) if self.clock else None

    @property
    def written(self) -> str:
        """YYYY-MM-DDTHH:MM, or YYYY-MM-DD where the day alone is stated."""
        return self.at.isoformat(timespec="minutes") if self.at else self.day.day.isoformat()

    @property
    def on_the_dot_of_midnight(self) -> bool:
        """Whether it is 00:00, which may mean either end of the day."""
        return self.clock is not None and self.clock.at == time(0)


def moments_in(text: str, *, four_figures: bool = False) -> list[MomentSeen]:
    """Every day that the text states, in its order, each with its own time where it has one.

    A time belongs to the day it stands beside; one that could belong to two goes to the nearer.
    four_figures: whether four figures alone (0755) beside a day are a time of it.
    """
    days = days_in(text)
    clocks = list(_apart(_clocks(text) if four_figures else clocks_in(text), days))
    pairs = sorted(_pairs(text, days, clocks))
    with_clock: dict[int, int] = {}
    taken: set[int] = set()
    for _gap_between, d, c in pairs:
        if d not in with_clock and c not in taken:
            with_clock[d] = c
            taken.add(c)
    return [
        _moment(day, clocks[with_clock[d]] if d in with_clock else None)
        for d, day in enumerate(days)
    ]


def _clocks(text: str) -> list[ClockSeen]:
    """The times of day, those of four figures alone among them."""
    clocks = clocks_in(text)
    taken = {clock.start for clock in clocks}
    bare = (
        ClockSeen(
            start=found.start(), end=found.end(), at=time(int(found["hour"]), int(found["minute"]))
        )
        for found in _FOUR_FIGURES.finditer(text)
        if found.start() not in taken
    )
    return sorted([*clocks, *bare], key=lambda clock: clock.start)


def _apart(clocks: Sequence[ClockSeen], days: Sequence[DaySeen]) -> Iterator[ClockSeen]:
    """The times whose figures are not those of a day."""
    starts = [day.start for day in days]
    for clock in clocks:
        before = bisect_left(starts, clock.end)
        if not before or days[before - 1].end <= clock.start:
            yield clock


def _pairs(
    text: str, days: Sequence[DaySeen], clocks: Sequence[ClockSeen]
) -> Iterator[tuple[int, int, int]]:
    """Each day with each time that may be its own, and how far apart they stand.

    Both stand in their order, so of each day only the times about it are looked at: a list of
    visits holds thousands.
    """
    ends = [clock.end for clock in clocks]
    for d, day in enumerate(days):
        c = bisect_left(ends, day.start - FARTHEST)
        while c < len(clocks) and clocks[c].start <= day.end + FARTHEST:
            if (gap := _gap(text, day, clocks[c])) is not None:
                yield gap, d, c
            c += 1


def _gap(text: str, day: DaySeen, clock: ClockSeen) -> int | None:
    """How many letters part them; None where they do not belong together."""
    first_end, second_start = (
        (day.end, clock.start) if day.start < clock.start else (clock.end, day.start)
    )
    between = text[first_end:second_start]
    if len(between) > FARTHEST or not _BETWEEN.fullmatch(between):
        return None
    return len(between)


def _moment(day: DaySeen, clock: ClockSeen | None) -> MomentSeen:
    spans = [(day.start, day.end)] + ([(clock.start, clock.end)] if clock else [])
    return MomentSeen(
        start=min(start for start, _ in spans),
        end=max(end for _, end in spans),
        day=day,
        clock=clock,
    )

"""Patterns of looking that somebody should ask about (requirement 61; threats T02 and T05). Pure.

A pattern is a question and no finding: nothing is kept of it, and nobody is stopped by it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from nmo.audit.queries.looks import Look, Looker
from nmo.law import london_day

# Work on one person brings a colleague to the same incident; two days can be a handover.
DAYS_WITHOUT_A_COLLEAGUE = 3
# Once a week for a month, and once more: more than a check, a visit and its papers ask for.
TIMES_IN_ALL = 5
# The page is opened again after each change made on it: that is still one look.
ONE_SITTING = timedelta(minutes=30)
# One person every three minutes for an hour is no way to read a record: threat T05.
PEOPLE_WITHIN = timedelta(hours=1)
PEOPLE_AT_ONCE = 20


@dataclass(frozen=True, kw_only=True)
class Repeated:
    """One user came back to one person."""

    looker: Looker
    person_ref: str
    first: datetime
    last: datetime
    times: int  # looks half an hour or more apart
    days: int  # in London
    days_alone: int  # on which nobody else had named the incident, or none was named
    erased: int  # looks of which what they were for has been deleted


@dataclass(frozen=True, kw_only=True)
class Trawled:
    """One user opened many people within an hour."""

    looker: Looker
    first: datetime
    last: datetime
    people: int


Unusual = Repeated | Trawled


def unusual(looks: Sequence[Look]) -> list[Unusual]:
    """Every pattern among these looks, which come oldest first; the newest pattern first."""
    found: list[Unusual] = [*repeated(looks), *trawled(looks)]
    return sorted(found, key=lambda each: each.last, reverse=True)


def repeated(looks: Sequence[Look]) -> Iterator[Repeated]:
    """Who came back to whom: on 3 days without a colleague's incident, or 5 times in all."""
    by_pair: dict[tuple[Looker, str], list[Look]] = defaultdict(list)
    for look in looks:
        by_pair[look.looker, look.person_ref].append(look)
    for theirs in by_pair.values():
        pattern = _repeated(theirs)
        if pattern.days_alone >= DAYS_WITHOUT_A_COLLEAGUE or pattern.times >= TIMES_IN_ALL:
            yield pattern


def _repeated(looks: Sequence[Look]) -> Repeated:
    gaps = (after.at - before.at for before, after in pairwise(looks))
    return Repeated(
        looker=looks[0].looker,
        person_ref=looks[0].person_ref,
        first=looks[0].at,
        last=looks[-1].at,
        times=1 + sum(gap >= ONE_SITTING for gap in gaps),
        days=len({london_day(look.at) for look in looks}),
        days_alone=len({london_day(look.at) for look in looks if not look.shared}),
        erased=sum(look.erased for look in looks),
    )


def trawled(looks: Sequence[Look]) -> Iterator[Trawled]:
    """Who opened 20 or more different people within an hour, each such hour once."""
    by_looker: dict[Looker, list[Look]] = defaultdict(list)
    for look in looks:
        by_looker[look.looker].append(look)
    for theirs in by_looker.values():
        yield from _hours(theirs)


def _hours(looks: Sequence[Look]) -> Iterator[Trawled]:
    start = end = 0
    while start < len(looks):
        while end < len(looks) and looks[end].at - looks[start].at < PEOPLE_WITHIN:
            end += 1
        within = looks[start:end]
        people = len({look.person_ref for look in within})
        if people >= PEOPLE_AT_ONCE:
            first, last = within[0], within[-1]
            yield Trawled(looker=first.looker, first=first.at, last=last.at, people=people)
            start = end
        else:
            start += 1

"""How often somebody may try. Pure.

Few tries for one name from one place; more for one name from anywhere, so that a stranger who
tries a colleague's name cannot shut the colleague out from the desk; many for one place, where a
whole station may sit behind one address.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum


class Counted(Enum):
    """Which tries a limit counts."""

    NAME_AND_PLACE = "name and place"
    NAME = "name"
    PLACE = "place"


@dataclass(frozen=True, kw_only=True)
class Limit:
    """At most `most` unsuccessful tries within `within`."""

    counted: Counted
    most: int
    within: timedelta


LIMITS = (
    Limit(counted=Counted.NAME_AND_PLACE, most=5, within=timedelta(minutes=15)),
    Limit(counted=Counted.NAME, most=30, within=timedelta(hours=1)),
    Limit(counted=Counted.PLACE, most=300, within=timedelta(hours=1)),
)
KEPT = max(limit.within for limit in LIMITS)


@dataclass(frozen=True, kw_only=True)
class Try:
    """A try that was made, and in what it is like the one being made now."""

    at: datetime
    same_name: bool
    same_place: bool

    def counts_for(self, limit: Limit, *, now: datetime) -> bool:
        """Whether this try counts towards `limit` at `now`."""
        alike = {
            Counted.NAME_AND_PLACE: self.same_name and self.same_place,
            Counted.NAME: self.same_name,
            Counted.PLACE: self.same_place,
        }
        return alike[limit.counted] and self.at > now - limit.within


def may_try_again_at(earlier: Iterable[Try], *, now: datetime) -> datetime | None:
    """When the next try is taken, or None when it is taken now."""
    tries = list(earlier)
    waits = [
        counted[-limit.most].at + limit.within
        for limit in LIMITS
        if len(counted := _counted(tries, limit, now)) >= limit.most
    ]
    return max(waits, default=None)


def _counted(tries: list[Try], limit: Limit, now: datetime) -> list[Try]:
    counted = [one for one in tries if one.counts_for(limit, now=now)]
    return sorted(counted, key=lambda one: one.at)

"""Who is told that an order's standing was stated: slices above, which hold what it meant.

Called in the same transaction, so that nothing that stands on an order misses what is recorded
late: a variation, a discharge, evidence of knowledge, a correction, an import taken back.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from nmo.access.acting import AuditNote
from nmo.access.actors import Actor


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """That something of orders arrived: by whom it is recorded, when, and what the log is told.

    note: of the running action, so that what follows from it stands in the log with it.
    """

    by: Actor
    now: datetime
    note: AuditNote


Follower: TypeAlias = Callable[[Collection[int], Arrival], None]

_FOLLOWERS: list[Follower] = []


def follow_standing(follower: Follower) -> None:
    """Let `follower` hear of these orders, by number; doing it twice changes nothing."""
    if follower not in _FOLLOWERS:
        _FOLLOWERS.append(follower)


def tell_followers(order_ids: Collection[int], arrival: Arrival) -> None:
    """Tell everybody who follows that what is held of these orders may have changed.

    Once in an action, when all of it is written: what is told between is true at no moment.
    """
    for follower in _FOLLOWERS:
        follower(order_ids, arrival)

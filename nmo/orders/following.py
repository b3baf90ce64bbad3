"""Who is told that an order's standing was stated: slices above, which hold what it meant.

Called in the same transaction, so that nothing that stands on an order misses what is recorded
late: a variation, a discharge, evidence of knowledge, a correction, an import taken back.
"""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import TypeAlias

Follower: TypeAlias = Callable[[Collection[int], datetime], None]

_FOLLOWERS: list[Follower] = []


def follow_standing(follower: Follower) -> None:
    """Let `follower` hear of these orders, by number; doing it twice changes nothing."""
    if follower not in _FOLLOWERS:
        _FOLLOWERS.append(follower)


def tell_followers(order_ids: Collection[int], *, now: datetime) -> None:
    """Tell everybody who follows that what is held of these orders may have changed."""
    for follower in _FOLLOWERS:
        follower(order_ids, now)

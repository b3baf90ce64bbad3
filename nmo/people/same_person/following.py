"""Who is told that a suggestion needs no decision any longer: slices above, which gave it out."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeAlias

Follower: TypeAlias = Callable[[Sequence[str], datetime], None]

_FOLLOWERS: list[Follower] = []


def follow_settled(follower: Follower) -> None:
    """Let `follower` hear of settled suggestions, by reference; doing it twice changes nothing."""
    if follower not in _FOLLOWERS:
        _FOLLOWERS.append(follower)


def tell_settled(refs: Sequence[str], *, now: datetime) -> None:
    """Tell everybody who follows, in the transaction that settled these."""
    for follower in _FOLLOWERS:
        follower(refs, now)

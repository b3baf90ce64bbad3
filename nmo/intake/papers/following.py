"""Who wants to know that a paper was read: registered once, told by the worker."""

from collections.abc import Callable
from datetime import datetime

from nmo.access.actors import Actor

Follower = Callable[[str, Actor, datetime], None]

_FOLLOWERS: list[Follower] = []


def follow_readings(follower: Follower) -> None:
    """Call `follower(ref, by, now)` after a paper was read; it may be called twice for one.

    It runs in a job of its own: where it fails, the reading stays, and the job can be tried again.
    Registering twice changes nothing.
    """
    if follower not in _FOLLOWERS:
        _FOLLOWERS.append(follower)


def tell_followers(ref: str, *, by: Actor, now: datetime) -> None:
    """Tell everybody who follows that this paper was read."""
    for follower in _FOLLOWERS:
        follower(ref, by, now)

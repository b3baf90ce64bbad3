"""Who is told when a setting was decided: floors above say what they do then, when they start."""

from collections.abc import Callable

Follower = Callable[[], None]

_followers: list[Follower] = []


def follow(follower: Follower) -> None:
    """Call `follower` in the transaction of every decision; given twice, it is called once."""
    if follower not in _followers:
        _followers.append(follower)


def tell_followers() -> None:
    """Tell everybody that a setting was decided."""
    for follower in _followers:
        follower()

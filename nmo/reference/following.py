"""Who is told when a setting was decided: floors above say what they do then, when they start."""

from collections.abc import Callable

from nmo.reference.words import Kind

Follower = Callable[[Kind], None]

_followers: list[Follower] = []


def follow(follower: Follower) -> None:
    """Call `follower` in the transaction of every decision; given twice, it is called once."""
    if follower not in _followers:
        _followers.append(follower)


def tell_followers(kind: Kind) -> None:
    """Tell everybody that a setting of that kind was decided."""
    for follower in _followers:
        follower(kind)

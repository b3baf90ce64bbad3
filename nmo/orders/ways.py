"""What slices above let somebody begin from an order: on its card, on its page, in the queue.

This floor does not know them. Each registers its own way when it starts, and only who may go it is
shown it.
"""

from dataclasses import dataclass

from django.urls import reverse

from nmo.access.actors import Actor


@dataclass(frozen=True, kw_only=True, order=True)
class OrderWay:
    """One way on from an order, as a slice registers it."""

    order: int
    text: str
    url_name: str  # of a page that takes the order's reference
    permission: str


@dataclass(frozen=True, kw_only=True)
class WayShown:
    """A way that is open to this reader: its words and its address."""

    text: str
    href: str


_ways: dict[str, OrderWay] = {}


def register_order_way(text: str, url_name: str, *, order: int, permission: str) -> None:
    """Offer `text` from every order to everyone who holds `permission`; the lowest stands first.

    To be called from the slice's `ready`.
    """
    _ways[url_name] = OrderWay(order=order, text=text, url_name=url_name, permission=permission)


def ways_of_order(order_ref: str, *, by: Actor) -> tuple[WayShown, ...]:
    """What this reader may begin from that order, in order."""
    return tuple(
        WayShown(text=way.text, href=reverse(way.url_name, args=[order_ref]))
        for way in sorted(_ways.values())
        if way.permission in by.permissions
    )

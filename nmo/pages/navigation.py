"""The service navigation: each slice registers its own way in."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, kw_only=True, order=True)
class Way:
    """One way in, as a slice registers it."""

    order: int
    text: str
    url_name: str
    permission: str = ""


@dataclass(frozen=True, kw_only=True)
class Link:
    """One way in, as a page shows it."""

    text: str
    href: str
    active: bool


_ways: dict[str, Way] = {}


def register(text: str, url_name: str, order: int, permission: str = "") -> None:
    """Offer a page in the navigation of everyone who holds `permission` (empty: everyone).

    To be called from the slice's `ready`. The lowest `order` stands first.
    """
    _ways[url_name] = Way(order=order, text=text, url_name=url_name, permission=permission)


def links_for(may: Callable[[str], bool], path: str) -> tuple[Link, ...]:
    """The ways open to somebody, in order, the one that `path` lies under marked as active."""
    open_to_them = [
        way for way in sorted(_ways.values()) if not way.permission or may(way.permission)
    ]
    hrefs = [reverse(way.url_name) for way in open_to_them]
    nearest = max((href for href in hrefs if path.startswith(href)), key=len, default="")
    return tuple(
        Link(text=way.text, href=href, active=href == nearest)
        for way, href in zip(open_to_them, hrefs, strict=True)
    )

"""Sections that slices above add to an order's page, which does not know them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from nmo.access.actors import Actor

Finder = Callable[[str, Actor, datetime], object]


@dataclass(frozen=True, kw_only=True)
class Section:
    """One section as a slice registers it: who sees it, what it shows and how."""

    template: str  # is given `section`: what `find` found
    permission: str
    find: Finder


@dataclass(frozen=True, kw_only=True)
class SectionShown:
    """One section as the page shows it."""

    template: str
    found: object


_sections: dict[str, Section] = {}


def register_order_section(template: str, permission: str, find: Finder) -> None:
    """Add a section to the page of every order, for everyone who holds `permission`.

    `find` is given the order's reference, the reader and the moment.
    """
    _sections[template] = Section(template=template, permission=permission, find=find)


def sections_of_order(order_ref: str, *, by: Actor, now: datetime) -> tuple[SectionShown, ...]:
    """The sections that this reader sees."""
    return tuple(
        SectionShown(template=each.template, found=each.find(order_ref, by, now))
        for each in _sections.values()
        if each.permission in by.permissions
    )

"""What an answer was looked for in, and up to when that is complete."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nmo.orders.models import Source
from nmo.orders.words import SourceKind
from nmo.reference.book import Book
from nmo.reference.queries import book
from nmo.reference.words import Level


class SourceState(StrEnum):
    """Whether a source can be relied on to be complete."""

    LIVE = "live"
    STALE = "stale"
    SILENT = "silent"


@dataclass(frozen=True, kw_only=True)
class SourceShown:
    """A source, up to when it is complete, and what that is worth now."""

    name: str
    fresh_to: datetime | None  # None: never complete up to any moment
    state: SourceState


def sources(*, now: datetime) -> list[SourceShown]:
    """The sources of the register, silent and stale ones first, by the levels of every force."""
    settings = book(now)
    shown = [
        SourceShown(
            name=row.name,
            fresh_to=None
            if row.fresh_to is None and row.kind == SourceKind.FEED
            else row.fresh_to or now,
            state=_state(row, now, settings),
        )
        for row in Source.objects.order_by("name")
    ]
    worst_first = (SourceState.SILENT, SourceState.STALE, SourceState.LIVE)
    return sorted(shown, key=lambda source: worst_first.index(source.state))


def _state(row: Source, now: datetime, settings: Book) -> SourceState:
    if row.kind == SourceKind.LIVE:
        return SourceState.LIVE
    if row.fresh_to is None:
        return SourceState.SILENT
    late = now - row.fresh_to
    if late > settings.service_level(Level.SOURCE_SILENT):
        return SourceState.SILENT
    if late > settings.service_level(Level.SOURCE_STALE):
        return SourceState.STALE
    return SourceState.LIVE

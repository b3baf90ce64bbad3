"""What an answer was looked for in, and up to when that is complete."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from operator import itemgetter

from nmo.orders.models import Source
from nmo.orders.words import SourceKind
from nmo.reference.book import Book
from nmo.reference.queries import book
from nmo.reference.words import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """Up to when a source is complete whose papers no check finds all of, and how many are left."""

    complete_to: datetime | None
    papers: int


Waiting = Callable[[], Mapping[str, HeldBack]]  # by the source's name

_WAITING: list[Waiting] = []


class SourceState(StrEnum):
    """Whether a source can be relied on to be complete."""

    LIVE = "live"
    STALE = "stale"
    SILENT = "silent"


@dataclass(frozen=True, kw_only=True)
class SourceShown:
    """A source, up to when it is complete, and what that is worth now.

    papers_waiting: how many papers came since then of which no check finds everything yet.
    """

    name: str
    fresh_to: datetime | None  # None: never complete up to any moment
    state: SourceState
    papers_waiting: int = 0


def register_waiting(query: Waiting) -> None:
    """Let `query` say which sources hold what no check finds yet; twice changes nothing.

    It is asked for every answer, so it must be quick. What it leaves out is complete.
    """
    if query not in _WAITING:
        _WAITING.append(query)


def sources(*, now: datetime) -> list[SourceShown]:
    """The sources of the register, silent and stale ones first, by the levels of every force."""
    settings = book(now)
    rows = Source.objects.all()
    kept = {row.name: HeldBack(complete_to=_fresh_to(row, now), papers=0) for row in rows}
    held_back = {name: held for query in _WAITING for name, held in query().items()}
    shown = [
        SourceShown(
            name=name,
            fresh_to=held.complete_to,
            state=_state(held.complete_to, now, settings),
            papers_waiting=held.papers,
        )
        for name, held in sorted((kept | held_back).items(), key=itemgetter(0))
    ]
    worst_first = (SourceState.SILENT, SourceState.STALE, SourceState.LIVE)
    return sorted(shown, key=lambda source: worst_first.index(source.state))


def is_loaded() -> bool:
    """Whether orders ever came from anywhere: a paper that waits is not yet an order."""
    brings = Source.objects.exclude(kind=SourceKind.PAPERS)
    return brings.exclude(kind=SourceKind.FEED, fresh_to=None).exists()


def _fresh_to(row: Source, now: datetime) -> datetime | None:
    return row.fresh_to if row.kind == SourceKind.FEED else now


def _state(fresh_to: datetime | None, now: datetime, settings: Book) -> SourceState:
    if fresh_to is None:
        return SourceState.SILENT
    late = now - fresh_to
    if late > settings.service_level(Level.SOURCE_SILENT):
        return SourceState.SILENT
    if late > settings.service_level(Level.SOURCE_STALE):
        return SourceState.STALE
    return SourceState.LIVE

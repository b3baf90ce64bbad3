"""What an order meant over an alleged time, on what was known at a moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from nmo import law
from nmo.breaches.case import Alleged
from nmo.breaches.rules.moments import moments_of
from nmo.orders.queries import histories, those_that_answer
from nmo.reference.queries import books

EARLIEST = datetime.min.replace(tzinfo=UTC)


def history_to_answer(order_id: int) -> law.History:
    """The history of the order, or of the earlier one that was decided to be the same."""
    (answering,) = those_that_answer([order_id])
    return histories([answering])[answering]


def positions_over(
    history: law.History, alleged: Alleged, *, known: datetime, force_code: str
) -> tuple[law.Position, ...]:
    """The position at the start of the alleged time and wherever it may have changed in it."""
    moments = moments_of(history.as_known(known), alleged)
    return positions_at(history, moments, known=known, force_code=force_code)


def positions_at(
    history: law.History, moments: Sequence[datetime], *, known: datetime, force_code: str
) -> tuple[law.Position, ...]:
    """The position at each of these moments, on what was recorded by `known`.

    The rules are those of the law at each moment, as the register then knew them.
    """
    cut, held = history.as_known(known), books()
    return tuple(
        law.position(
            cut,
            moment,
            rules=held.at(moment, known).order_types,
            court_check_stale_days=held.at(moment, known).court_check_stale_days(force_code),
        )
        for moment in moments
    )


@dataclass(frozen=True, kw_only=True)
class Meant:
    """What an order meant over an alleged time: computed once, to be frozen."""

    history: law.History
    known: datetime
    positions: tuple[law.Position, ...]


def what_it_meant(order_id: int, alleged: Alleged, *, now: datetime, force_code: str) -> Meant:
    """What the order meant over the alleged time, on everything that the register holds.

    The order is locked by the caller, so that nothing arrives while it is computed. What somebody
    recorded a moment before, by another machine's clock later than `now`, counts as known.
    """
    history = history_to_answer(order_id)
    known = max(now, _latest_known(history))
    return Meant(
        history=history,
        known=known,
        positions=positions_over(history, alleged, known=known, force_code=force_code),
    )


def _latest_known(history: law.History) -> datetime:
    rows: Sequence[law.Event | law.Condition | law.Awareness | law.CourtCheck | law.Confirmation]
    rows = (
        *history.events,
        *(term for event in history.events for term in event.conditions),
        *history.awareness,
        *history.court_checks,
        *history.confirmations,
    )
    said = [row.known_until or row.known_from for row in rows]
    replaced = [
        event.successor_known_until or event.successor_known_from for event in history.events
    ]
    return max([*said, *(moment for moment in replaced if moment)], default=EARLIEST)

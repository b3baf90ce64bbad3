"""What of an order may be corrected, and as what it is recorded now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from nmo import law
from nmo.access.actors import Actor, Purpose
from nmo.access.showing import shows_confidential
from nmo.orders.entries import entry_of
from nmo.orders.errors import OrderNotFound
from nmo.orders.labels import EVENT_LABELS, FIELD_LABELS, METHOD_LABELS, ROLE_LABELS
from nmo.orders.models import Condition, OrderEvent
from nmo.orders.queries.beside import TELL_A_PLACE
from nmo.orders.queries.cards import CardShown
from nmo.orders.queries.page import order_named
from nmo.orders.words import SUBJECT


@dataclass(frozen=True, kw_only=True)
class EntryNamed:
    """One entry of an order, by what it is and its number there."""

    what: str
    number: str
    name: str


def entries_of(card: CardShown) -> dict[str, tuple[EntryNamed, ...]]:
    """Every entry that may be corrected, under headings, as this reader may see it."""
    terms = [term for event in card.history.events for term in event.conditions]
    return {
        "The order": (EntryNamed(what="order", number="0", name=card.order_name),),
        "What the court did": tuple(
            _named("event", event.number, f"{EVENT_LABELS[event.kind]}, {law.speak_when(event.at)}")
            for event in card.history.events
        ),
        "What it forbids": tuple(
            _named("condition", term.ref or "", f"Paragraph {term.paragraph}") for term in terms
        ),
        "Evidence of knowledge": tuple(
            _named("awareness", entry.number, _told(entry)) for entry in card.history.awareness
        ),
        "People named": tuple(
            _named("party", party.position, f"{ROLE_LABELS[party.role]}: {party.shown_name}")
            for party in card.parties
            if not party.person.hidden
        ),
    }


def _named(what: str, number: object, name: str) -> EntryNamed:
    return EntryNamed(what=what, number=str(number), name=name)


def _told(entry: law.Awareness) -> str:
    return f"{METHOD_LABELS[entry.method]}, {law.speak_when(entry.at)}"


def recorded_now(
    order_ref: str,
    what: str,
    number: str,
    fields: frozenset[str],
    *,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
) -> Mapping[str, object]:
    """The fields of that entry as they stand; those that this reader may not see are left out.

    Raises OrderNotFound, also for an entry that is not there. The caller opens the order, which
    is recorded.
    """
    order = order_named(order_ref)
    row = order if what == "order" else entry_of(order, what, number)
    if row is None:
        raise OrderNotFound
    secret = (
        isinstance(row, Condition)
        and row.place_confidential
        and not shows_confidential(SUBJECT, order_ref, by=by, purpose=purpose, now=now)
    )
    hidden = TELL_A_PLACE if secret else frozenset()
    shown = [name for name in FIELD_LABELS if name in fields - hidden]
    return {name: getattr(row, name) for name in shown}


def events_told_of(order_ref: str) -> list[tuple[int, str]]:
    """The later events that the respondent may have been told of, by number."""
    rows = OrderEvent.objects.filter(order=order_named(order_ref), known_until=None, number__gt=0)
    return [
        (row.number, f"{EVENT_LABELS[law.EventKind(row.kind)]}, {law.speak_when(row.at)}")
        for row in rows.order_by("number")
        if row.at is not None
    ]


def known_terms(order_ref: str, event_number: int) -> Mapping[str, object]:
    """What is known of an event's terms, so that only the rest is asked. Raises OrderNotFound."""
    order = order_named(order_ref)
    event = OrderEvent.objects.filter(order=order, number=event_number, known_until=None).first()
    if event is None:
        raise OrderNotFound
    return {
        "order_type": order.order_type,
        "notice_type": event.notice_type,
        "end_type": event.end_type,
        "return_hearing_at": event.return_hearing_at,
        "conditions_read": event.conditions_read,
    }

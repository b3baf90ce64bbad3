"""An order's whole page, and its card alone."""

from dataclasses import dataclass
from datetime import datetime

from nmo import law
from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.orders.errors import OrderNotFound
from nmo.orders.labels import CHANNEL_LABELS, EVENT_LABELS, MADE_IN_LABELS, REFERENCE_LABELS
from nmo.orders.models import OrderReference, ProtectiveOrder
from nmo.orders.queries.beside import awareness_of, corrections_of, duplicates_of, national_of
from nmo.orders.queries.cards import CardShown, cards
from nmo.orders.queries.hiding import hidden_names
from nmo.orders.queries.parties import pairs_of
from nmo.orders.queries.shown import (
    AwarenessShown,
    CorrectionShown,
    DuplicateShown,
    NationalShown,
)
from nmo.orders.queries.timeline import FIRST_EVENTS, TimelineLine, timeline
from nmo.orders.words import SUBJECT, Channel, ForceReference
from nmo.people.hiding import without_names
from nmo.work.queries import TaskShown, tasks_of


@dataclass(frozen=True, kw_only=True)
class UnreadEvent:
    """An event of which a person has still to read something on the paper."""

    number: int
    what: str


@dataclass(frozen=True, kw_only=True)
class OrderPage:
    """Everything on an order's page, as this reader may see it."""

    card: CardShown
    timeline: tuple[TimelineLine, ...]
    awareness: tuple[AwarenessShown, ...]
    corrections: tuple[CorrectionShown, ...]
    national: tuple[NationalShown, ...]
    references: tuple[tuple[str, str], ...]
    duplicates: tuple[DuplicateShown, ...]
    other_orders: tuple[CardShown, ...]
    tasks: tuple[TaskShown, ...]
    judge: str
    notes: str
    channel: str
    made_in: str
    by_consent: bool | None
    recorded_at: datetime
    recorded_by: str

    @property
    def unread_events(self) -> tuple[UnreadEvent, ...]:
        """The events whose paper has not been read whole yet, for somebody to enter it."""
        return tuple(
            UnreadEvent(number=event.number, what=f"{EVENT_LABELS[event.kind]}, {when}")
            for event in self.card.history.events
            if _is_unread(event)
            for when in [law.speak_when(event.at)]
        )


def order_page(
    order_ref: str,
    *,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
    at: datetime | None = None,
    known: datetime | None = None,
) -> OrderPage:
    """The order at `at` (None: now) as known at `known` (None: now); opening it is recorded.

    An order that was taken back with its import is shown as it was known until then, and says so.
    Raises OrderNotFound, NotPermitted. Requirements 6 and 22.
    """
    order = order_ever_named(order_ref, known=known)
    with reading(
        Permission.ORDER_READ, by=by, now=now, what="order.opened", purpose=purpose
    ) as note:
        note.about("order", order.ref)
        pair = pairs_of([order.pk])[order.pk]
        shown = cards([order.pk, *pair], by=by, at=at or now, now=now, known=known)
        awareness = awareness_of(order, shown[order.pk])
        hidden = hidden_names(shown[order.pk].parties)
        return OrderPage(
            card=shown[order.pk],
            timeline=timeline(shown[order.pk], awareness),
            awareness=awareness,
            corrections=corrections_of(order, shown[order.pk]),
            national=national_of(order),
            references=_references(order),
            duplicates=duplicates_of(order),
            other_orders=tuple(shown[number] for number in pair),
            tasks=tuple(tasks_of(SUBJECT, order.ref, by=by, now=now)),
            judge=order.judge,
            notes=without_names(order.notes, hidden),
            channel=CHANNEL_LABELS[Channel(order.channel)],
            made_in=MADE_IN_LABELS[law.MadeIn(order.made_in)],
            by_consent=order.by_consent,
            recorded_at=order.recorded_at,
            recorded_by=order.recorded_by.full_name,
        )


def order_card(
    order_ref: str,
    *,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
    at: datetime | None = None,
    known: datetime | None = None,
) -> CardShown:
    """The answer card of one order; opening it is recorded. Raises OrderNotFound, NotPermitted."""
    order = order_known_by(order_ref, known=known)
    with reading(
        Permission.ORDER_READ, by=by, now=now, what="order.opened", purpose=purpose
    ) as note:
        note.about("order", order.ref)
        return cards([order.pk], by=by, at=at or now, now=now, known=known)[order.pk]


def _is_unread(event: law.Event) -> bool:
    if event.kind is law.EventKind.VARIED:
        return not event.conditions_read
    if event.kind not in FIRST_EVENTS:
        return False
    end_unread = event.ends is None or event.ends.end_type is law.EndType.UNKNOWN
    notice_unread = event.notice_type is law.NoticeType.UNKNOWN
    return not event.conditions_read or end_unread or notice_unread


def order_named(order_ref: str) -> ProtectiveOrder:
    """The order with that reference. Raises OrderNotFound."""
    order = ProtectiveOrder.objects.filter(ref=order_ref).select_related("recorded_by").first()
    if order is None:
        raise OrderNotFound
    return order


def order_known_by(order_ref: str, *, known: datetime | None) -> ProtectiveOrder:
    """The order with that reference that was on the register at `known` (None: now).

    Raises OrderNotFound.
    """
    if known is not None:
        until_then = ProtectiveOrder.ever.filter(
            ref=order_ref, recorded_at__lte=known, taken_back_at__gt=known
        )
        order = until_then.select_related("recorded_by").first()
        if order is not None:
            return order
    return order_named(order_ref)


def order_ever_named(order_ref: str, *, known: datetime | None) -> ProtectiveOrder:
    """`order_known_by`, or where there is none the one that was taken back last."""
    try:
        return order_known_by(order_ref, known=known)
    except OrderNotFound:
        gone = ProtectiveOrder.ever.filter(ref=order_ref).select_related("recorded_by")
        order = gone.order_by("-taken_back_at").first()
        if order is None:
            raise
        return order


def _references(order: ProtectiveOrder) -> tuple[tuple[str, str], ...]:
    rows = OrderReference.objects.filter(order=order).order_by("id")
    return tuple((REFERENCE_LABELS[ForceReference(row.kind)], row.value) for row in rows)

"""An order's whole page, and its papers."""

from dataclasses import dataclass
from datetime import date, datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.rules import may
from nmo.documents.queries import HeldDocument, held_document
from nmo.orders.errors import OrderNotFound
from nmo.orders.models import (
    AwarenessEvidence,
    Correction,
    NationalStatus,
    OrderDocument,
    OrderReference,
    PossibleDuplicate,
    ProtectiveOrder,
)
from nmo.orders.queries.cards import CardShown, cards
from nmo.orders.queries.held import held_orders
from nmo.orders.queries.parties import pairs_of
from nmo.orders.queries.timeline import TimelineLine, timeline
from nmo.orders.shapes import OrderIn
from nmo.orders.words import SUBJECT, DuplicateDecision
from nmo.work.queries import TaskShown, tasks_of

CONFIDENTIAL_VALUE = "Confidential"


@dataclass(frozen=True, kw_only=True)
class AwarenessShown:
    """One piece of evidence that the respondent knew, with all that was noted."""

    number: int
    entry: AwarenessEvidence
    recorded_by: str


@dataclass(frozen=True, kw_only=True)
class CorrectionShown:
    """A correction: was, became, by whom, when and why."""

    corrected: str
    number: str
    field: str
    was: str
    became: str
    because: str
    corrected_at: datetime
    corrected_by: str


@dataclass(frozen=True, kw_only=True)
class NationalShown:
    """The newest step on a national system."""

    system: str
    state: str
    reference: str
    on: date


@dataclass(frozen=True, kw_only=True)
class DuplicateShown:
    """Another order that may be the same."""

    number: int
    other_ref: str
    because: str
    decision: DuplicateDecision


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
    recorded_at: datetime
    recorded_by: str


def order_page(
    order_ref: str,
    *,
    by: Actor,
    purpose: Purpose,
    now: datetime,
    at: datetime | None = None,
    known: datetime | None = None,
) -> OrderPage:
    """The order at `at` (None: now) as known at `known` (None: now); opening it is recorded.

    Raises OrderNotFound, NotPermitted. SCREENS section 5; requirements 6 and 22.
    """
    order = _order(order_ref)
    with reading(
        Permission.ORDER_READ, by=by, now=now, what="order.opened", purpose=purpose
    ) as note:
        note.about("order", order.ref)
        pair = pairs_of([order.pk])[order.pk]
        shown = cards([order.pk, *pair], by=by, at=at or now, now=now, known=known)
        return OrderPage(
            card=shown[order.pk],
            timeline=timeline(shown[order.pk]),
            awareness=_awareness(order),
            corrections=_corrections(order),
            national=_national(order),
            references=tuple(
                OrderReference.objects.filter(order=order)
                .order_by("id")
                .values_list("kind", "value")
            ),
            duplicates=_duplicates(order),
            other_orders=tuple(shown[number] for number in pair),
            tasks=tuple(tasks_of(SUBJECT, order.ref, by=by, now=now)),
            judge=order.judge,
            notes=order.notes,
            channel=order.channel,
            recorded_at=order.recorded_at,
            recorded_by=order.recorded_by.full_name,
        )


def order_card(
    order_ref: str,
    *,
    by: Actor,
    purpose: Purpose,
    now: datetime,
    at: datetime | None = None,
    known: datetime | None = None,
) -> CardShown:
    """The answer card of one order; opening it is recorded. Raises OrderNotFound, NotPermitted."""
    order = _order(order_ref)
    with reading(
        Permission.ORDER_READ, by=by, now=now, what="order.opened", purpose=purpose
    ) as note:
        note.about("order", order.ref)
        return cards([order.pk], by=by, at=at or now, now=now, known=known)[order.pk]


def order_in_full(order_ref: str, *, by: Actor, purpose: Purpose, now: datetime) -> OrderIn:
    """The order in the shape in which it could be recorded, masked to what the reader may see.

    Without the permission for confidential details those values read "Confidential", so that they
    are never taken for none. Raises OrderNotFound, NotPermitted. Requirement 20.
    """
    order = _order(order_ref)
    with reading(
        Permission.ORDER_READ, by=by, now=now, what="order.opened_in_full", purpose=purpose
    ) as note:
        note.about("order", order.ref)
        held = held_orders([order.pk])[order.pk]
        if may(by, Permission.PERSON_SEE_CONFIDENTIAL).allowed:
            return held
        return _masked(held)


def _masked(order: OrderIn) -> OrderIn:
    parties = []
    for party in order.parties:
        hidden = {
            "addresses": tuple(
                address.model_copy(update={"text": CONFIDENTIAL_VALUE, "postcode": ""})
                if address.confidential
                else address
                for address in party.addresses
            ),
            **{
                name: tuple(
                    contact.model_copy(update={"value": CONFIDENTIAL_VALUE})
                    if contact.confidential
                    else contact
                    for contact in getattr(party, name)
                )
                for name in ("phones", "emails")
            },
        }
        parties.append(party.model_copy(update=hidden))
    return order.model_copy(update={"parties": tuple(parties)})


def paper(
    order_ref: str, number: int, *, by: Actor, purpose: Purpose, now: datetime
) -> HeldDocument:
    """A document of the order, byte for byte as it came; opening it is recorded.

    A paper of an order with a person under restricted handling needs that permission. Raises
    OrderNotFound, NotPermitted.
    """
    row = (
        OrderDocument.objects.filter(order__ref=order_ref, pk=number)
        .select_related("order")
        .first()
    )
    if row is None:
        raise OrderNotFound
    shown = cards([row.order_id], by=by, at=now, now=now)[row.order_id]
    needed = Permission.PERSON_SEE_RESTRICTED if shown.restricted else Permission.DOCUMENT_READ
    with reading(needed, by=by, now=now, what="document.opened", purpose=purpose) as note:
        note.about("order", order_ref)
        note.detail["document"] = row.pk
        document = held_document(row.document_id)
    if document is None:
        raise OrderNotFound
    return document


def _order(order_ref: str) -> ProtectiveOrder:
    order = ProtectiveOrder.objects.filter(ref=order_ref).select_related("recorded_by").first()
    if order is None:
        raise OrderNotFound
    return order


def _awareness(order: ProtectiveOrder) -> tuple[AwarenessShown, ...]:
    rows = AwarenessEvidence.objects.filter(order=order, known_until=None)
    return tuple(
        AwarenessShown(number=row.number, entry=row, recorded_by=row.recorded_by.full_name)
        for row in rows.select_related("recorded_by").order_by("-number")
    )


def _corrections(order: ProtectiveOrder) -> tuple[CorrectionShown, ...]:
    rows = Correction.objects.filter(order=order).select_related("corrected_by").order_by("-id")
    return tuple(
        CorrectionShown(
            corrected=row.corrected,
            number=row.number,
            field=row.field,
            was=row.was,
            became=row.became,
            because=row.because,
            corrected_at=row.corrected_at,
            corrected_by=row.corrected_by.full_name,
        )
        for row in rows
    )


def _national(order: ProtectiveOrder) -> tuple[NationalShown, ...]:
    newest: dict[str, NationalShown] = {}
    for row in NationalStatus.objects.filter(order=order).order_by("id"):
        newest[row.system] = NationalShown(
            system=row.system, state=row.state, reference=row.reference, on=row.on
        )
    return tuple(newest.values())


def _duplicates(order: ProtectiveOrder) -> tuple[DuplicateShown, ...]:
    mine = PossibleDuplicate.objects.filter(order=order).select_related("earlier")
    theirs = PossibleDuplicate.objects.filter(earlier=order).select_related("order")
    return (
        *(
            DuplicateShown(
                number=row.pk,
                other_ref=row.earlier.ref,
                because=row.because,
                decision=DuplicateDecision(row.decision),
            )
            for row in mine
        ),
        *(
            DuplicateShown(
                number=row.pk,
                other_ref=row.order.ref,
                because=row.because,
                decision=DuplicateDecision(row.decision),
            )
            for row in theirs
        ),
    )

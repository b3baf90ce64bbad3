"""What the court did later: varied, extended, discharged, superseded, heard, withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.documents.actions import keep_document, keep_documents
from nmo.law import EventKind, OrderType
from nmo.orders.actions.changing import order_to_change, owner_of
from nmo.orders.actions.facts import state_standing
from nmo.orders.actions.numbers import next_number
from nmo.orders.actions.rows import RowsToAdd
from nmo.orders.actions.turns import take_turn
from nmo.orders.errors import OrderNotFound, OrderRefused
from nmo.orders.models import OrderDocument, OrderEvent, ProtectiveOrder
from nmo.orders.rules import ONLY_OCCUPATION
from nmo.orders.shapes import ConditionIn, EventIn
from nmo.orders.words import DocumentKind

FIRST_EVENTS = (EventKind.MADE, EventKind.UNDERTAKING_GIVEN)


def record_event(
    order_ref: str,
    event: EventIn,
    *,
    by: Actor,
    now: datetime,
    version: int | None = None,
    paper: bytes | None = None,
    paper_name: str = "",
) -> int:
    """Add what the court did to an order and return its place in the order's list of events.

    The event counts from its own moment however late it is recorded. `paper` is the court's
    document, kept byte for byte. Raises OrderRefused (a second making, an event before the order
    was made), OrderChanged, OrderNotFound, NotPermitted. Requirements 22 and 23.
    """
    if event.event in FIRST_EVENTS:
        raise OrderRefused("The making of this order is recorded already. Correct it, with why.")
    with act(
        Permission.ORDER_UPDATE,
        by=by,
        now=now,
        what="event.recorded",
        kind=Kind.COLLECTION,
        owned_by=owner_of(order_ref),
    ) as note:
        if event.superseded_by:
            take_turn()
        order = order_to_change(order_ref, version=version)
        _refuse_before_made(event, making_of(order))
        refuse_power_of_arrest(order, event.conditions)
        number = next_number(order, OrderEvent)
        document = attach_paper(order, paper, name=paper_name, by=by, now=now)
        rows = RowsToAdd(by=by, now=now)
        rows.event(order.pk, number, event, document_id=document)
        rows.write()
        note.about("order", order.ref)
        note.detail.update(event=event.event, number=number)
        state_standing([order.pk], by=by, now=now, note=note)
    return number


def making_of(order: ProtectiveOrder) -> OrderEvent | None:
    """The event that made the order; wherever it stood in what was sent."""
    live = OrderEvent.objects.filter(order=order, known_until=None)
    return live.filter(kind__in=FIRST_EVENTS).first()


def refuse_power_of_arrest(order: ProtectiveOrder, terms: Sequence[ConditionIn]) -> None:
    """Refuse a power of arrest where the law knows none (Family Law Act 1996, s.47)."""
    powers = any(term.power_of_arrest for term in terms)
    if powers and order.order_type != OrderType.OCCUPATION:
        raise OrderRefused(ONLY_OCCUPATION)


def _refuse_before_made(event: EventIn, made: OrderEvent | None) -> None:
    if made is not None and made.at is not None and event.at.day < made.at.day:
        raise OrderRefused(
            "This is dated before the order was made. Check the date; if the making is dated "
            "wrong, correct that first."
        )


def attach_paper(
    order: ProtectiveOrder,
    paper: bytes | None,
    *,
    by: Actor,
    now: datetime,
    kind: DocumentKind = DocumentKind.ORDER,
    name: str = "",
    source: str = "",
) -> int | None:
    """Keep a paper and hang it on the order once, inside the caller's action; its number."""
    if not paper:
        return None
    kept = keep_document(paper, now=now)
    OrderDocument.objects.bulk_create(
        [
            OrderDocument(
                order=order,
                document_id=kept.document_id,
                kind=kind,
                name=name[:255],
                source=source,
                attached_at=now,
                attached_by_id=by.user_id,
            )
        ],
        ignore_conflicts=True,
    )
    return kept.document_id


@dataclass(frozen=True, kw_only=True)
class PaperToAttach:
    """A paper for an order: its bytes, what it is to the order, its name and where it is from."""

    order_ref: str
    content: bytes
    kind: DocumentKind
    name: str = ""
    source: str = ""


def attach_documents(papers: Sequence[PaperToAttach], *, by: Actor, now: datetime) -> list[int]:
    """Hang further papers on orders, together or not at all; their numbers in the order given.

    A statement of service, a Welsh twin, a better scan. Each has its own audit entry. A paper may
    come to any force, so any force may hang it on the order; what it says is entered by the owner.
    Raises OrderNotFound, DocumentEmpty, NotPermitted. Requirement 12.
    """
    if not papers:
        return []
    with act(
        Permission.ORDER_UPDATE, by=by, now=now, what="document.attached", kind=Kind.COLLECTION
    ) as note:
        refs = {paper.order_ref for paper in papers}
        rows = ProtectiveOrder.objects.filter(ref__in=refs)
        if rows.update(version=F("version") + 1) != len(refs):
            raise OrderNotFound
        orders = dict(rows.values_list("ref", "pk"))
        kept = keep_documents([paper.content for paper in papers], now=now)
        numbers = [one.document_id for one in kept]
        OrderDocument.objects.bulk_create(
            [
                OrderDocument(
                    order_id=orders[paper.order_ref],
                    document_id=number,
                    kind=paper.kind,
                    name=paper.name[:255],
                    source=paper.source,
                    attached_at=now,
                    attached_by_id=by.user_id,
                )
                for paper, number in zip(papers, numbers, strict=True)
            ],
            ignore_conflicts=True,
        )
        for paper, number in zip(papers, numbers, strict=True):
            note.also("order", paper.order_ref, {"document": number, "kind": paper.kind})
    return numbers


def attach_document(
    order_ref: str,
    paper: bytes,
    *,
    kind: DocumentKind,
    by: Actor,
    now: datetime,
    name: str = "",
    source: str = "",
) -> int:
    """Hang one further paper on an order: see `attach_documents`."""
    given = PaperToAttach(order_ref=order_ref, content=paper, kind=kind, name=name, source=source)
    return attach_documents([given], by=by, now=now)[0]

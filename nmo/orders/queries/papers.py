"""The papers of an order."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.documents.queries import HeldDocument, held_document
from nmo.orders.errors import OrderNotFound
from nmo.orders.models import OrderDocument
from nmo.orders.queries.parties import parties_of
from nmo.orders.words import DocumentKind


def paper(
    order_ref: str, number: int, *, by: Actor, purpose: Purpose | None, now: datetime
) -> HeldDocument:
    """A document of the order, byte for byte as it came; opening it is recorded.

    A paper of an order with a person under restricted handling needs that permission, and
    break-glass does not open it: her address may stand in it. Raises
    OrderNotFound, NotPermitted.
    """
    row = (
        OrderDocument.objects.filter(order__ref=order_ref, pk=number)
        .select_related("order")
        .first()
    )
    if row is None:
        raise OrderNotFound
    named = parties_of([row.order_id], by=by)[row.order_id]
    restricted = next((each.person.ref for each in named if each.person.restricted), None)
    with reading(
        Permission.DOCUMENT_READ,
        by=by,
        now=now,
        what="document.opened",
        purpose=purpose,
        restricted=restricted,
    ) as note:
        note.about("order", order_ref)
        note.detail["document"] = row.pk
        document = held_document(row.document_id)
    if document is None:
        raise OrderNotFound
    return document


@dataclass(frozen=True, kw_only=True)
class PaperHeld:
    """A paper of an order with its bytes."""

    number: int
    kind: DocumentKind
    name: str
    source: str
    attached_at: datetime
    document: HeldDocument


def papers_of(order_id: int) -> tuple[PaperHeld, ...]:
    """Every paper of the order, byte for byte, the first attached first.

    For what is made of all of them: the caller asks whether they may be opened, and records it.
    """
    rows = OrderDocument.objects.filter(order_id=order_id).order_by("id")
    held = [(row, held_document(row.document_id)) for row in rows]
    return tuple(
        PaperHeld(
            number=row.pk,
            kind=DocumentKind(row.kind),
            name=row.name,
            source=row.source,
            attached_at=row.attached_at,
            document=document,
        )
        for row, document in held
        if document is not None
    )

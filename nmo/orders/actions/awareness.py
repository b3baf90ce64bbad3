"""Evidence that the respondent knew of the order."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.law import Method, When
from nmo.orders.actions.changing import order_to_change
from nmo.orders.actions.events import attach_paper, making_of
from nmo.orders.actions.facts import fact_of, state_standing
from nmo.orders.actions.numbers import next_number
from nmo.orders.actions.rows import RowsToAdd
from nmo.orders.errors import AwarenessRefused
from nmo.orders.models import AwarenessEvidence, OrderEvent, ProtectiveOrder
from nmo.orders.shapes import AwarenessIn
from nmo.orders.words import TOLD, DocumentKind

# Told by somebody of the police: she must hear it at once.
TOLD_BY_POLICE = (Method.PERSONAL_POLICE, Method.TOLD_BY_OFFICER, Method.TELEPHONE)


def record_awareness(
    order_ref: str,
    entry: AwarenessIn,
    *,
    by: Actor,
    now: datetime,
    paper: bytes | None = None,
    paper_name: str = "",
) -> int:
    """Record one dated piece of evidence that the respondent knew; returns its number.

    It counts for everybody at once. When the police told him, a task arises: tell her now that he
    has been told. Raises AwarenessRefused (before the order was made, in the future),
    OrderNotFound, NotPermitted. Requirements 29, 30 and 31.
    """
    with act(
        Permission.AWARENESS_RECORD,
        by=by,
        now=now,
        what="awareness.recorded",
        kind=Kind.COLLECTION,
    ) as note:
        order = order_to_change(order_ref)
        refuse_impossible(order, entry.at, entry.of_event, now=now)
        number = next_number(order, AwarenessEvidence)
        document = attach_paper(
            order,
            paper,
            by=by,
            now=now,
            kind=DocumentKind.STATEMENT_OF_SERVICE,
            name=paper_name,
        )
        rows = RowsToAdd(by=by, now=now)
        rows.awareness(order.pk, number, entry, document_id=document)
        rows.write()
        note.about("order", order.ref)
        note.detail.update(number=number, method=entry.method, evidenced=entry.evidenced)
        told = entry.method in TOLD_BY_POLICE
        further = [fact_of(order, TOLD, now=now, values={"number": number})] if told else []
        state_standing([order.pk], by=by, now=now, note=note, further=further)
    return number


def refuse_impossible(
    order: ProtectiveOrder, at: When, of_event: int | None, *, now: datetime
) -> None:
    """Refuse a time to come, one before the order was made, or a change that is not on it."""
    if at.at > now:
        raise AwarenessRefused("The time is in the future. Check the date and the time.")
    events = OrderEvent.objects.filter(order=order, known_until=None)
    made = making_of(order)
    if made is not None and made.at is not None and at.day < made.at.day:
        raise AwarenessRefused(
            "The date is before the order was made, so he cannot have known of it then. "
            "Check both dates."
        )
    if of_event is not None and not events.filter(number=of_event).exists():
        raise AwarenessRefused("That change is not on this order. Choose one that is.")

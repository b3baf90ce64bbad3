"""Adding what a paper says to an order that is held already, and confirming it."""

from collections.abc import Sequence
from datetime import datetime

from nmo.access.actors import Actor
from nmo.intake.review.actions.keeping import InHand, attach_papers
from nmo.intake.review.actions.places import keep_places
from nmo.intake.review.contradictions import contradictions, lacking
from nmo.intake.review.errors import RecordDiffers, ReviewRefused
from nmo.intake.review.not_compared import once_compared
from nmo.intake.review.put import Put
from nmo.law import EndType, NoticeType, OrderType
from nmo.orders.actions import (
    add_parties,
    confirm_order,
    correct,
    enter_terms,
    record_awareness,
)
from nmo.orders.actions.changing import lock_order
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.shapes import AwarenessIn, EventIn, OrderIn

COMPARED = "A person has compared it with the paper."


def add_to_held(
    held: InHand, put: Put, orders: Sequence[OrderIn], *, by: Actor, now: datetime
) -> list[str]:
    """Enter what and whom the held order lacked, hang the papers on it, and confirm it.

    Raises RecordDiffers where it says something else than the paper, ReviewRefused, OrderRefused,
    NotPermitted.
    """
    if len(orders) != 1:
        raise ReviewRefused(
            "This paper makes two orders. Record them as new; the register then asks whether one "
            "of them is the order that is held."
        )
    order_id = order_ids_of([put.held_as]).get(put.held_as)
    if order_id is None:
        raise ReviewRefused("No order has that reference. Choose one from the list.")
    (paper,) = orders
    known = held_orders([order_id])[order_id]
    if differs := contradictions(known, paper):
        raise RecordDiffers(put.held_as, differs)
    if beside := lacking(known, paper):
        add_parties(put.held_as, beside, by=by, now=now)
    _enter_what_was_not_known(put.held_as, known, paper, by=by, now=now)
    for entry in _not_held(known.awareness, paper.awareness):
        record_awareness(put.held_as, entry, by=by, now=now)
    attach_papers(held, put.held_as, by=by, now=now)
    keep_places(held, order_id)
    if known.confirmed_at is None:
        _let_go_of_old_notes(put.held_as, known.notes, by=by, now=now)
        confirm_order(put.held_as, version=lock_order(put.held_as), by=by, now=now)
    return [put.held_as]


def _let_go_of_old_notes(order_ref: str, notes: str, *, by: Actor, now: datetime) -> None:
    """What a reading noted until somebody had compared the order is not so any more."""
    left = once_compared(notes)
    if left != notes:
        correct(order_ref, "order", "", {"notes": left}, because=COMPARED, by=by, now=now)


def _enter_what_was_not_known(
    order_ref: str, known: OrderIn, paper: OrderIn, *, by: Actor, now: datetime
) -> None:
    was, says = known.events[0], paper.events[0]
    kind = paper.order_type if known.order_type is OrderType.UNKNOWN else None
    conditions = () if was.conditions else says.conditions
    ends = says.ends if not _ends_known(was) and _ends_known(says) else None
    notice = says.notice_type if was.notice_type is NoticeType.UNKNOWN else None
    notice = None if notice is NoticeType.UNKNOWN else notice
    hearing = says.return_hearing_at if was.return_hearing_at is None else None
    if not (kind or conditions or ends or notice or hearing):
        return
    enter_terms(
        order_ref,
        0,
        conditions=conditions,
        ends=ends,
        notice_type=notice,
        return_hearing_at=hearing,
        order_type=kind,
        by=by,
        now=now,
    )


def _ends_known(event: EventIn) -> bool:
    return event.ends is not None and event.ends.end_type is not EndType.UNKNOWN


def _not_held(held: Sequence[AwarenessIn], said: Sequence[AwarenessIn]) -> list[AwarenessIn]:
    """What is said beyond what is held: the same minute and method is the same evidence."""
    known = {(entry.at, entry.method) for entry in held}
    return [entry for entry in said if (entry.at, entry.method) not in known]

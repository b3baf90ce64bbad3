"""Confirming an order against its paper: what the machine recorded becomes what a person put."""

from collections.abc import Sequence
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import Made
from nmo.intake.papers.words import SUBJECT
from nmo.intake.review.actions.adding import COMPARED, add_to_held
from nmo.intake.review.actions.keeping import (
    InHand,
    Outcome,
    attach_papers,
    keep_outcome,
    take_in_hand,
)
from nmo.intake.review.actions.places import keep_places
from nmo.intake.review.actions.taking_back import take_back
from nmo.intake.review.around import circumstances
from nmo.intake.review.as_read import OrderAsRead
from nmo.intake.review.errors import ReviewRefused
from nmo.intake.review.orders import orders_of
from nmo.intake.review.put import Put
from nmo.orders.actions import decide_duplicate, record_orders
from nmo.orders.queries import duplicates_to_decide, other_of_pair
from nmo.orders.recorded import Recorded
from nmo.orders.shapes import OrderIn
from nmo.orders.words import DuplicateDecision

ONE_PAPER = "Two orders of one paper: the one and the other bind the same respondent."


def confirm(paper_ref: str, put: Put, *, by: Actor, now: datetime) -> list[str]:
    """Record the part as a person put it, confirmed, and return its orders' references.

    What was recorded when the paper was read gives way to it under the same reference, with the
    history of both; an order that is held already (`put.held_as`) gets what it lacked. All in one
    transaction. Raises ReviewRefused, OrderRefused, PaperNotFound, PartNotFound, NotPermitted.
    Requirements 16, 22 and 26.
    """
    with act(
        Permission.PAPER_DECIDE, by=by, now=now, what="paper.confirmed", kind=Kind.COLLECTION
    ) as note:
        held = take_in_hand(paper_ref, put.part, put.seen, by=by)
        note.about(SUBJECT, paper_ref)
        _refuse_what_makes_no_order(put.order)
        around = circumstances(held.item, held.pack, put.part, people=put.people)
        orders = orders_of(put.order, put.services, around)
        if put.held_as:
            made, refs = Made.ADDED, add_to_held(held, put, orders, by=by, now=now)
        else:
            made, refs = Made.ORDER, _record(held, orders, by=by, now=now)
        outcome = Outcome(made=made, order=put.order, services=put.services, order_refs=refs)
        keep_outcome(held, outcome, by=by, now=now)
        note.detail.update(part=put.part, orders=refs)
    return refs


def _refuse_what_makes_no_order(order: OrderAsRead) -> None:
    if order.is_draft:
        raise ReviewRefused(
            "This is a draft, which the court has not made. Send it back, or leave it out."
        )
    if order.order_type is None or order.changes_another:
        raise ReviewRefused("Choose what the paper is: an order of its own makes a new order.")
    if not (order.respondent.name or "").strip():
        raise ReviewRefused("Enter the respondent’s name as the paper has it.")
    if order.made_date is None:
        raise ReviewRefused("Enter the day on which the order was made. The paper states it.")


def _record(held: InHand, orders: Sequence[OrderIn], *, by: Actor, now: datetime) -> list[str]:
    """Record the orders as put, in place of those that were recorded as read."""
    take_back(held, COMPARED, by=by, now=now)
    confirmed = [order.model_copy(update={"confirmed_at": now}) for order in orders]
    recorded = record_orders(confirmed, by=by, now=now)
    for one in recorded:
        attach_papers(held, one.ref, by=by, now=now)
        keep_places(held, one.order_id)
    _decide_between(recorded, by=by, now=now)
    return [one.ref for one in recorded]


def _decide_between(recorded: Sequence[Recorded], *, by: Actor, now: datetime) -> None:
    """A non-molestation order and an occupation order of one paper are alike, and two."""
    mine = {one.ref for one in recorded}
    for one in recorded:
        for pair in duplicates_to_decide(one.ref):
            if other_of_pair(one.ref, pair) in mine:
                decide_duplicate(
                    pair, DuplicateDecision.DIFFERENT, because=ONE_PAPER, by=by, now=now
                )

"""Applying what the court did later: a variation, an extension, a discharge. Never by itself."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import IntakeItem, Made
from nmo.intake.papers.words import SUBJECT, Way
from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.review.actions.keeping import (
    InHand,
    Outcome,
    attach_papers,
    keep_outcome,
    take_in_hand,
)
from nmo.intake.review.actions.taking_back import take_back
from nmo.intake.review.awareness import awareness_of
from nmo.intake.review.conditions import conditions_of
from nmo.intake.review.errors import NeedsTheCourt, ReviewRefused
from nmo.intake.review.events import event_of
from nmo.intake.review.put import Put
from nmo.intake.review.twins import languages_differ
from nmo.law import EndType, parse_when
from nmo.orders.actions import record_awareness, record_court_check, record_event
from nmo.orders.queries import order_ids_of
from nmo.orders.shapes import EventIn

VERSIONS_DIFFER = "The Welsh and English versions of this paper differ: read both."
READ_AS_AN_ORDER = "It was read as an order of its own; a person saw that it changes another."


def apply_change(paper_ref: str, put: Put, *, by: Actor, now: datetime) -> str:
    """Record what the court did on the order that a person chose; its reference.

    A discharge is applied only where a person says of it by itself that it is one, and, where it
    came by mail alone, only after the court was rung and said that it is genuine: a discharge
    taken for real is the worst mistake of all. All in one transaction. Raises NeedsTheCourt,
    ReviewRefused, OrderRefused, PaperNotFound, PartNotFound, NotPermitted. Requirement 23.
    """
    with act(
        Permission.PAPER_DECIDE, by=by, now=now, what="paper.change_applied", kind=Kind.ALTERATION
    ) as note:
        held = take_in_hand(paper_ref, put.part, put.seen, by=by)
        note.about(SUBJECT, paper_ref)
        _refuse_unfit(held.item, put)
        event = event_put(put, note=_of_its_versions(held))
        take_back(held, READ_AS_AN_ORDER, by=by, now=now)
        number = record_event(put.held_as, event, by=by, now=now)
        attach_papers(held, put.held_as, by=by, now=now)
        if put.order.order_type is PaperType.DISCHARGE and called_back(held.item):
            record_court_check(
                put.held_as, on=now.date(), said="The court confirmed it.", by=by, now=now
            )
        _record_services(put, number, by=by, now=now)
        outcome = Outcome(
            made=Made.EVENT, order=put.order, services=put.services, order_refs=[put.held_as]
        )
        keep_outcome(held, outcome, by=by, now=now)
        note.detail.update(part=put.part, order=put.held_as, event=event.event)
    return put.held_as


def _of_its_versions(held: InHand) -> str:
    return VERSIONS_DIFFER if languages_differ(held.pack, held.part.key) else ""


def event_put(put: Put, *, note: str = "") -> EventIn:
    """The event that the part makes, as a person put it. Raises ReviewRefused."""
    if put.order.made_date is None:
        raise ReviewRefused("Enter the day on which the court did this. The paper states it.")
    discharge = put.order.order_type is PaperType.DISCHARGE
    event = event_of(
        put.order,
        () if discharge else conditions_of(put.order, put.order.prohibitions),
        made_at=parse_when(put.order.made_date),
        effect=put.effect,
        revoked=put.revoked,
        note=note,
    )
    unread_end = event.ends is not None and event.ends.end_type is EndType.UNKNOWN
    if put.order.order_type is PaperType.EXTENSION and unread_end:
        raise ReviewRefused("Enter until when the order is extended. The paper states it.")
    return event


def _refuse_unfit(item: IntakeItem, put: Put) -> None:
    if not put.order.changes_another:
        raise ReviewRefused("Choose what the paper is: it varies, extends or discharges an order.")
    if put.order.is_draft:
        raise ReviewRefused("This is a draft, which the court has not made. Send it back.")
    if put.held_as not in order_ids_of([put.held_as]):
        raise ReviewRefused(
            "Choose the order that this paper changes. If it is not on the register, ask the "
            "sender for it."
        )
    if put.order.order_type is PaperType.DISCHARGE:
        _refuse_doubtful_discharge(item, put)


def _refuse_doubtful_discharge(item: IntakeItem, put: Put) -> None:
    if not put.is_discharge:
        raise ReviewRefused("Say that the court has discharged this order, or do not apply it.")
    if by_mail_alone(item) and not called_back(item):
        raise NeedsTheCourt


def by_mail_alone(item: IntakeItem) -> bool:
    """Whether nothing but an e-mail says it, taken from the mailbox or uploaded as a file."""
    ways = {arrival.way for arrival in item.arrivals.all()} | {item.way}
    return (Way.MAILBOX in ways or bool(item.sender_domain)) and Way.FEED not in ways


def called_back(item: IntakeItem) -> bool:
    """Whether the court, rung by its number in the register's list, said that it is genuine."""
    last = item.call_backs.order_by("-at").first()
    return last is not None and last.genuine is True


def _record_services(put: Put, event_number: int, *, by: Actor, now: datetime) -> None:
    """Who was served with the change knew of the change."""
    for service in put.services:
        entry = awareness_of(service)
        if entry is not None:
            told = entry.model_copy(update={"of_event": event_number})
            record_awareness(put.held_as, told, by=by, now=now)

"""A statement of service that came without its order."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import Made
from nmo.intake.papers.words import SUBJECT
from nmo.intake.review.actions.keeping import Outcome, keep_outcome, take_in_hand
from nmo.intake.review.as_read import OrderAsRead
from nmo.intake.review.awareness import awareness_of
from nmo.intake.review.errors import ReviewRefused
from nmo.intake.review.files import files_named
from nmo.intake.review.put import ServicePut
from nmo.orders.actions import record_awareness
from nmo.orders.queries import order_ids_of


def record_service(paper_ref: str, put: ServicePut, *, by: Actor, now: datetime) -> str:
    """Record it as evidence that the respondent of the chosen order knew; that order's reference.

    Raises ReviewRefused (it failed, it has no time, no order was chosen), AwarenessRefused,
    PaperNotFound, PartNotFound, NotPermitted. Requirement 29.
    """
    with act(
        Permission.PAPER_DECIDE, by=by, now=now, what="paper.service_recorded", kind=Kind.COLLECTION
    ) as note:
        held = take_in_hand(paper_ref, put.part, put.seen, by=by)
        note.about(SUBJECT, paper_ref)
        if put.held_as not in order_ids_of([put.held_as]):
            raise ReviewRefused("Choose the order that was served.")
        entry = awareness_of(put.service)
        if entry is None:
            raise ReviewRefused(
                "It does not say when and how the respondent was served, or it says that service "
                "failed, so it is no evidence of knowledge. Enter both, or leave it out."
            )
        file = next(iter(files_named(held.item, put.service.doc)), None)
        record_awareness(
            put.held_as,
            entry,
            by=by,
            now=now,
            paper=file.data if file else None,
            paper_name=file.name if file else "",
        )
        outcome = Outcome(
            made=Made.SERVICE,
            order=OrderAsRead(),
            services=[put.service],
            order_refs=[put.held_as],
        )
        keep_outcome(held, outcome, by=by, now=now)
        note.detail.update(part=put.part, order=put.held_as)
    return put.held_as

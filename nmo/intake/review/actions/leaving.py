"""Leaving one part of a paper out, with the reason; the rest of the paper stands."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import Made
from nmo.intake.papers.actions import settle
from nmo.intake.papers.words import SUBJECT, PaperState
from nmo.intake.review.actions.keeping import (
    InHand,
    Outcome,
    everything_dealt_with,
    keep_outcome,
    take_in_hand,
)
from nmo.intake.review.actions.taking_back import take_back
from nmo.intake.review.errors import ReviewRefused


def leave_part(
    paper_ref: str, part: str, because: str, *, seen: int, by: Actor, now: datetime
) -> None:
    """Say that nothing is made of this part: a draft, a copy, no order of ours.

    What was recorded of it when it was read is taken back. A paper of which every part was left
    out is settled as not for us. Raises ReviewRefused, PaperNotFound, PartNotFound, NotPermitted.
    """
    if not because.strip():
        raise ReviewRefused("Say why, so that whoever asks later can be answered.")
    with act(
        Permission.PAPER_DECIDE, by=by, now=now, what="paper.part_left_out", kind=Kind.ALTERATION
    ) as note:
        held = take_in_hand(paper_ref, part, seen, by=by)
        note.about(SUBJECT, paper_ref)
        take_back(held, because, by=by, now=now)
        outcome = Outcome(made=Made.NOTHING, order=held.part.order, because=because.strip())
        keep_outcome(held, outcome, by=by, now=now)
        _settle_if_nothing_came_of_it(held, because.strip(), by=by, now=now)


def _settle_if_nothing_came_of_it(held: InHand, because: str, *, by: Actor, now: datetime) -> None:
    made = dict(held.item.reviews.filter(reading=held.reading).values_list("part", "made"))
    if everything_dealt_with(held, made) and set(made.values()) == {Made.NOTHING}:
        settle(held.item.ref, PaperState.NOT_FOR_US, because, by=by, now=now)

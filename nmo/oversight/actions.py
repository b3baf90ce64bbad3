"""Opening a restricted record in an emergency and reviewing it, each with what follows from it."""

from datetime import datetime

from nmo.access.acting import together
from nmo.access.actors import Actor, Opened, Purpose
from nmo.access.break_glass.actions import break_glass, review_break_glass
from nmo.access.break_glass.words import SUBJECT, Finding
from nmo.oversight.errors import NotRestricted
from nmo.oversight.words import OPENED, REVIEWED
from nmo.people.queries import guardian_of
from nmo.work.actions import state_facts
from nmo.work.due import FactStated


def open_in_emergency(
    person_ref: str, *, words: str, by: Actor, purpose: Purpose | None, now: datetime
) -> Opened:
    """Open one restricted person to `by` for 30 minutes, and tell the force that guards it.

    The opening and the task on that force's queue are one transaction: nobody opens a record of
    which its force is not told. Raises NotRestricted, RightLapsed, BreakGlassRefused, NotPermitted.
    Requirement 61; threats T07 and T08.
    """
    guardian = guardian_of(person_ref)
    if guardian is None:
        raise NotRestricted
    with together():
        opened = break_glass(
            person_ref=person_ref,
            owning_force_id=guardian.force_id,
            words=words,
            by=by,
            purpose=purpose,
            now=now,
        )
        _state(OPENED, opened.number, guardian.force_id, now=now)
    return opened


def review_opening(
    number: int,
    finding: Finding,
    *,
    words: str,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
) -> None:
    """Say whether it was right to open the record; the task on the queue is then not needed.

    Raises NoSuchOpening, NotYoursToReview, ReviewedAlready, BreakGlassRefused, NotPermitted.
    """
    with together():
        review_break_glass(number, finding, words=words, by=by, purpose=purpose, now=now)
        _state(REVIEWED, number, by.force_id, now=now)


def _state(kind: str, number: int, force_id: int, *, now: datetime) -> None:
    fact = FactStated(
        kind=kind,
        subject_kind=SUBJECT,
        subject_ref=str(number),
        force_id=force_id,
        happened_at=now,
    )
    state_facts([fact], now=now)

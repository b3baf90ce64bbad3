"""Moving a paper from one state to the next: once, as the table allows, with why."""

from datetime import datetime

from nmo.access.actors import Actor
from nmo.intake.models import IntakeItem, IntakeMove
from nmo.intake.papers.errors import NotPossibleNow, PaperNotFound
from nmo.intake.papers.speech import papers_source
from nmo.intake.papers.states import may_move
from nmo.intake.papers.words import MOVED, SUBJECT, PaperState, Way
from nmo.orders.actions import refresh_papers_source
from nmo.work.actions import state_facts
from nmo.work.due import FactStated


def locked(ref: str, *, by: Actor) -> IntakeItem:
    """The paper of the actor's force, its row held until the transaction ends.

    A command or task of the machine serves every force. Raises PaperNotFound, alike for none and
    for another force's.
    """
    papers = IntakeItem.objects.select_for_update(of=("self",)).select_related("force")
    mine = papers if by.is_operator else papers.filter(force_id=by.force_id)
    item = mine.filter(ref=ref).first()
    if item is None:
        raise PaperNotFound
    return item


def move(
    item: IntakeItem, after: PaperState, because: str = "", *, by: Actor, now: datetime
) -> None:
    """Move a locked paper on, with what else of it changed, inside the caller's action.

    Raises NotPossibleNow where the table has no such move.
    """
    before = PaperState(item.state)
    if not may_move(before, after):
        raise NotPossibleNow(item.ref, before, after)
    item.state, item.state_because, item.state_since = after, because[:500], now
    item.save()
    note_move(item, before, by=by, now=now)


def note_move(item: IntakeItem, before: str, *, by: Actor, now: datetime) -> None:
    """Keep the step that was made, and let the queue and every answer from now on know of it."""
    if not before and item.way != Way.FEED:
        refresh_papers_source(papers_source(item.force.name))
    IntakeMove.objects.create(
        item=item,
        before=before,
        after=item.state,
        because=item.state_because,
        at=now,
        by_id=by.user_id,
    )
    fact = FactStated(
        kind=MOVED,
        subject_kind=SUBJECT,
        subject_ref=item.ref,
        force_id=item.force_id,
        happened_at=now,
        values={"to": item.state, "way": item.way},
    )
    state_facts([fact], now=now)

"""Handing a paper on to another force of this register."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.access.queries import force_named
from nmo.audit.words import Kind
from nmo.intake.models import IntakeArrival, IntakeItem
from nmo.intake.papers.actions.moving import locked, move, note_move
from nmo.intake.papers.actions.receiving import AskForReading, reference
from nmo.intake.papers.errors import PaperRefused
from nmo.intake.papers.words import SUBJECT, PaperState, Way


def hand_on(
    ref: str, to_force: str, because: str, *, ask: AskForReading, by: Actor, now: datetime
) -> IntakeItem:
    """Give a paper to another force (its code or name), where it is read and decided anew.

    The other force has a paper of its own with the same bytes; where it holds them already,
    nothing is added to it. Raises PaperRefused, NoSuchForce, NotPossibleNow, PaperNotFound,
    NotPermitted.
    """
    if not because.strip():
        raise PaperRefused("Say why it is for the other force.")
    force = force_named(to_force)
    with act(
        Permission.PAPER_DECIDE, by=by, now=now, what="paper.handed_on", kind=Kind.DISCLOSURE
    ) as note:
        item = locked(ref, by=by)
        if force.force_id == item.force_id:
            raise PaperRefused("The paper is this force's already. Choose another force.")
        theirs = _given(item, force.force_id, force.code, ask=ask, by=by, now=now)
        item.handed_to_id, item.settled_at = force.force_id, now
        move(item, PaperState.HANDED_ON, because.strip(), by=by, now=now)
        note.about(SUBJECT, ref)
        note.detail.update(to_force=force.code, their_ref=theirs.ref)
    return theirs


def _given(
    item: IntakeItem, force_id: int, code: str, *, ask: AskForReading, by: Actor, now: datetime
) -> IntakeItem:
    held = IntakeItem.objects.filter(force_id=force_id, sha256=item.sha256).first()
    if held is not None:
        return held
    theirs = IntakeItem.objects.create(
        ref=reference(code, item.sha256),
        force_id=force_id,
        document_id=item.document_id,
        sha256=item.sha256,
        content_key=item.sha256,
        size_bytes=item.size_bytes,
        name=item.name,
        way=Way.HANDED_ON,
        sender_domain=item.sender_domain,
        received_at=now,
        received_by_id=by.user_id,
        state=PaperState.RECEIVED,
        state_since=now,
        passwords=item.passwords,
    )
    IntakeArrival.objects.create(
        item=theirs, way=Way.HANDED_ON, name=item.name, came_at=now, by_id=by.user_id
    )
    note_move(theirs, "", by=by, now=now)
    ask(theirs.ref)
    return theirs

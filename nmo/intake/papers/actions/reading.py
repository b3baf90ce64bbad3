"""Reading a paper: begun, kept, or kept apart with a plain reason. Safe to be killed anywhere."""

from collections.abc import Callable
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.documents.queries import held_document
from nmo.intake.models import IntakeItem, IntakeReading
from nmo.intake.papers.actions.evidence import state_doubts
from nmo.intake.papers.actions.moving import locked, move
from nmo.intake.papers.content import looks_like_mail
from nmo.intake.papers.doubts import doubts_of_reading
from nmo.intake.papers.passwords import opened
from nmo.intake.papers.reader import Held, ReadOut
from nmo.intake.papers.states import UNREAD
from nmo.intake.papers.whole import is_found_whole
from nmo.intake.papers.words import SUBJECT, PaperState, Way

Tell = Callable[[str], None]  # the paper's reference

MOST_ATTEMPTS = 3
ENDED_THE_READER = (
    "Reading this paper ended the reader three times, so it is kept apart. Open it in a viewer "
    "that you trust, ask the sender for another copy, or have it read once more."
)


def begin_reading(ref: str, *, by: Actor, now: datetime) -> Held | None:
    """Take a waiting paper up, or one at which a worker was killed; None where nothing waits.

    A paper at which three workers ended is kept apart: it would end the next one too. Raises
    PaperNotFound, NotPermitted, DocumentDamaged.
    """
    if not IntakeItem.objects.filter(ref=ref, state__in=UNREAD).exists():
        return None
    with act(
        Permission.PAPER_RECEIVE, by=by, now=now, what="paper.begun", kind=Kind.CONSULTATION
    ) as note:
        item = locked(ref, by=by)
        note.about(SUBJECT, ref)
        if item.state not in UNREAD:
            return None
        if item.attempts >= MOST_ATTEMPTS:
            note.what = "paper.quarantined"
            move(item, PaperState.QUARANTINED, ENDED_THE_READER, by=by, now=now)
            return None
        item.attempts += 1
        if item.state == PaperState.BEING_READ:
            item.save(update_fields=["attempts"])
        else:
            move(item, PaperState.BEING_READ, by=by, now=now)
        return _held(item)


def _held(item: IntakeItem) -> Held:
    document = held_document(item.document_id)
    assert document is not None
    return Held(
        ref=item.ref,
        name=item.name,
        content=document.content,
        passwords=opened(item.passwords),
        asks_who_sent_it=looks_like_mail(document.content) and not item.evidence.exists(),
    )


def keep_reading(
    ref: str, found: ReadOut, *, seconds: float, tell: Tell, by: Actor, now: datetime
) -> bool:
    """Keep what was read, and hand the paper to a person; whether this reading was the one kept.

    Where nothing was found because something could not be read, the paper is kept apart with the
    reason. `tell` is called in the same transaction for a paper that is to be checked. A second
    worker that read the same paper changes nothing. Raises PaperNotFound, NotPermitted.
    """
    with act(
        Permission.PAPER_RECEIVE, by=by, now=now, what="paper.machine_read", kind=Kind.ALTERATION
    ) as note:
        item = locked(ref, by=by)
        note.about(SUBJECT, ref)
        if item.state != PaperState.BEING_READ:
            return False
        number = item.readings.count() + 1
        IntakeReading.objects.create(
            item=item,
            number=number,
            reader=found.reader[:40],
            answer=found.answer,
            troubles=[{"code": code, "text": text} for code, text in found.troubles],
            seconds=round(seconds, 3),
            read_at=now,
        )
        item.court, item.kinds = found.court[:200], found.kinds
        item.read_at, item.attempts = now, 0
        if item.findable_at and not is_found_whole(item):  # this reading found more
            item.findable_at = None
        note.detail.update(reading=number, reader=found.reader, orders=len(found.kinds))
        if found.found_nothing and found.troubles:
            because = " ".join(text for _, text in found.troubles)
            note.what = "paper.quarantined"
            move(item, PaperState.QUARANTINED, because, by=by, now=now)
        else:
            move(item, PaperState.TO_BE_CHECKED, by=by, now=now)
            state_doubts(item, doubts_of_reading(found.answer, Way(item.way)), now=now)
            tell(ref)
    return True


def keep_apart(ref: str, because: str, *, by: Actor, now: datetime) -> None:
    """Keep a paper apart that could not be read, with why and what to do.

    Does nothing where it is no longer being read. Raises PaperNotFound, NotPermitted.
    """
    with act(
        Permission.PAPER_RECEIVE, by=by, now=now, what="paper.quarantined", kind=Kind.ALTERATION
    ) as note:
        item = locked(ref, by=by)
        note.about(SUBJECT, ref)
        if item.state == PaperState.BEING_READ:
            item.attempts = 0
            move(item, PaperState.QUARANTINED, because, by=by, now=now)

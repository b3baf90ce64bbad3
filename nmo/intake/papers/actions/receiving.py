"""Taking a paper in: kept byte for byte in one transaction, before anybody looks into it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import connection

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.documents.actions import keep_document
from nmo.intake.models import IntakeArrival, IntakeItem
from nmo.intake.papers.actions.moving import move, note_move
from nmo.intake.papers.content import content_key, looks_like_mail, sender_domain
from nmo.intake.papers.errors import PaperRefused
from nmo.intake.papers.words import SUBJECT, PaperState, Way

MOST_BYTES = 100 * 1024 * 1024

AskForReading = Callable[[str], None]  # the paper's reference


@dataclass(frozen=True, kw_only=True)
class PaperReceived:
    """A message or file as it came.

    place: where it lay, where that names it for ever (mailbox and number there); else empty.
    """

    name: str
    content: bytes
    way: Way
    place: str = ""


def receive_paper(
    paper: PaperReceived, *, ask: AskForReading, by: Actor, now: datetime
) -> IntakeItem:
    """Keep a paper byte for byte, and leave its reading to the worker through `ask`.

    The same bytes again are the same paper; a message that says the same as one before is kept as
    its duplicate and not read. All in one transaction: when this returns, it is safe to take the
    paper away from where it lay. Raises PaperRefused (empty, or far too large), NotPermitted.
    """
    _check_size(paper.content)
    with act(
        Permission.PAPER_RECEIVE, by=by, now=now, what="paper.received", kind=Kind.COLLECTION
    ) as note:
        wanted = _paper(paper, by=by, now=now)
        _take_turn(wanted.content_key)
        item = IntakeItem.objects.filter(force_id=by.force_id, sha256=wanted.sha256).first()
        if item is None:
            item = _keep(wanted, paper, ask=ask, by=by, now=now)
        else:
            note.what = "paper.came_again"
        _note_arrival(item, paper, by=by, now=now)
        note.about(SUBJECT, item.ref)
        note.detail.update(sha256=item.sha256, way=paper.way)
    return item


def reference(force_code: str, digest: str) -> str:
    """A paper's reference: the same whenever the same bytes come to the same force."""
    return f"R-{sha256(f'{force_code} {digest}'.encode()).hexdigest()[:12].upper()}"


def _check_size(content: bytes) -> None:
    if not content:
        raise PaperRefused("The file is empty. Send it again, or choose another file.")
    if len(content) > MOST_BYTES:
        raise PaperRefused(
            f"The file is larger than {MOST_BYTES // 1024**2} MB. Send the order alone, "
            "without what else was sent with it."
        )


def _paper(paper: PaperReceived, *, by: Actor, now: datetime) -> IntakeItem:
    digest = sha256(paper.content).hexdigest()
    is_mail = looks_like_mail(paper.content)
    return IntakeItem(
        ref=reference(by.force_code, digest),
        force_id=by.force_id,
        sha256=digest,
        content_key=content_key(paper.content, is_mail=is_mail),
        size_bytes=len(paper.content),
        name=_fitting(paper.name),
        way=paper.way,
        sender_domain=sender_domain(paper.content) if is_mail else "",
        received_at=now,
        received_by_id=by.user_id,
        state=PaperState.RECEIVED,
        state_since=now,
    )


def _take_turn(key: str) -> None:
    """Two who are given the same message at once take it in one after the other."""
    number = int.from_bytes(bytes.fromhex(key[:16]), signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _keep(
    item: IntakeItem, paper: PaperReceived, *, ask: AskForReading, by: Actor, now: datetime
) -> IntakeItem:
    item.document_id = keep_document(paper.content, now=now).document_id
    said_before = (
        IntakeItem.objects.filter(force_id=item.force_id, content_key=item.content_key)
        .exclude(state=PaperState.DUPLICATE)
        .first()
    )
    if said_before is None:
        item.save()
        note_move(item, "", by=by, now=now)
        ask(item.ref)
        return item
    item.content_key = item.sha256  # two may not say the same at once
    item.save()
    note_move(item, "", by=by, now=now)
    item.duplicate_of = said_before
    because = f"The same message came before, as {said_before.ref}."
    move(item, PaperState.DUPLICATE, because, by=by, now=now)
    return item


def _note_arrival(item: IntakeItem, paper: PaperReceived, *, by: Actor, now: datetime) -> None:
    arrival = IntakeArrival(
        item=item,
        way=paper.way,
        name=_fitting(paper.name),
        place=paper.place[:400],
        came_at=now,
        by_id=by.user_id,
    )
    IntakeArrival.objects.bulk_create([arrival], ignore_conflicts=True)


def _fitting(name: str) -> str:
    """The name without what the database does not take, cut to what it holds."""
    cleaned = name.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    return cleaned.strip()[-255:] or "without a name"

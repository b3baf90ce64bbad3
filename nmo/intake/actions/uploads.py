"""Zips that came by page: kept in pieces until the worker has imported or refused them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.actions.batches import Received
from nmo.intake.actions.importing import import_feed
from nmo.intake.errors import BatchNotFound, FeedRefused
from nmo.intake.feed.caps import CAPS
from nmo.intake.feed.spool import spool_in
from nmo.intake.models import FeedBatch, FeedPart
from nmo.intake.words import SUBJECT, BatchState

PART_BYTES = 1024 * 1024


def receive_upload(chunks: Iterable[bytes], *, name: str, by: Actor, now: datetime) -> FeedBatch:
    """Keep an uploaded zip, piece by piece, for the worker; the caller tells the worker.

    The same bytes again are the same batch: one that is done stays done, any other waits anew.
    Raises FeedRefused (empty, or far too large), NotPermitted.
    """
    with act(
        Permission.FEED_IMPORT, by=by, now=now, what="feed.received", kind=Kind.COLLECTION
    ) as note:
        batch = FeedBatch.objects.create(
            ref=f"receiving-{by.user_id}"[:20],
            sha256=sha256(f"{by.user_id} {now.isoformat()}".encode()).hexdigest(),
            zip_name=name[:255],
            size_bytes=0,
            state=BatchState.WAITING,
            force_id=by.force_id,
            received_at=now,
            received_by_id=by.user_id,
        )
        received = _keep_parts(batch, chunks, name)
        batch = _settle(batch, received)
        note.about(SUBJECT, batch.ref)
        note.detail["sha256"] = received.sha256
    return batch


def _keep_parts(batch: FeedBatch, chunks: Iterable[bytes], name: str) -> Received:
    digest, size = sha256(), 0
    for number, part in enumerate(_parts(chunks)):
        digest.update(part)
        size += len(part)
        if size > CAPS.zip_bytes:
            raise FeedRefused("The file is far larger than a night of the courts' feed.")
        FeedPart.objects.create(batch=batch, number=number, content=part)
    if not size:
        raise FeedRefused("The file is empty. Choose the zip as the courts sent it.")
    return Received(name=name, sha256=digest.hexdigest(), size=size)


def _parts(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of one size."""
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        while len(waiting) >= PART_BYTES:
            yield bytes(waiting[:PART_BYTES])
            del waiting[:PART_BYTES]
    if waiting:
        yield bytes(waiting)


def _settle(batch: FeedBatch, received: Received) -> FeedBatch:
    """Give the batch its own reference, or let it go for the one that these bytes already are."""
    held = FeedBatch.objects.select_for_update().filter(sha256=received.sha256).first()
    if held is None:
        batch.ref, batch.sha256, batch.size_bytes = received.ref, received.sha256, received.size
        batch.save(update_fields=["ref", "sha256", "size_bytes"])
        return batch
    if held.state in (BatchState.DONE, BatchState.IMPORTING):
        batch.delete()
        return held
    held.parts.all().delete()
    batch.parts.update(batch=held)
    batch.delete()
    FeedBatch.objects.filter(pk=held.pk).update(state=BatchState.WAITING, state_because="")
    held.refresh_from_db()
    return held


def import_upload(
    ref: str, *, password: bytes | None, spool: Path, by: Actor, now: datetime
) -> None:
    """Import an uploaded zip, or keep why it is refused. Does nothing when there is none left.

    Raises BatchNotFound, NotPermitted; any other error is nobody's plan (see `stop_upload`).
    """
    batch = FeedBatch.objects.filter(ref=ref).first()
    if batch is None:
        raise BatchNotFound
    if batch.state == BatchState.DONE or not batch.parts.exists():
        return
    with _joined(batch, spool) as path:
        try:
            import_feed(path, password=password, spool=spool, by=by, now=now, name=batch.zip_name)
        except FeedRefused as refused:
            _refuse(batch, str(refused), by=by, now=now)


@contextmanager
def _joined(batch: FeedBatch, spool: Path) -> Iterator[Path]:
    with spool_in(spool) as folder:
        path = folder / "zip"
        with path.open("xb") as file:
            for part in batch.parts.order_by("number").iterator(chunk_size=1):
                file.write(part.content)
        yield path


def _refuse(batch: FeedBatch, because: str, *, by: Actor, now: datetime) -> None:
    """The pieces stay for a further try: a password may have been wrong or not set."""
    with act(
        Permission.FEED_IMPORT, by=by, now=now, what="feed.refused", kind=Kind.COLLECTION
    ) as note:
        FeedBatch.objects.filter(pk=batch.pk).update(
            state=BatchState.REFUSED, state_because=because[:500]
        )
        note.about(SUBJECT, batch.ref)


def stop_upload(ref: str, *, because: str, by: Actor, now: datetime) -> None:
    """Keep that the import met an error that nobody foresaw, so that a person sees it."""
    with act(
        Permission.FEED_IMPORT, by=by, now=now, what="feed.stopped", kind=Kind.ALTERATION
    ) as note:
        note.about(SUBJECT, ref)
        FeedBatch.objects.filter(ref=ref).exclude(state=BatchState.DONE).update(
            state=BatchState.STOPPED, state_because=because[:500]
        )


def retry_upload(ref: str, *, by: Actor, now: datetime) -> None:
    """Let a refused or stopped upload wait again; the caller tells the worker.

    Raises BatchNotFound when there is none that can be tried again, NotPermitted.
    """
    again = [BatchState.REFUSED, BatchState.STOPPED, BatchState.WAITING, BatchState.IMPORTING]
    with act(
        Permission.FEED_IMPORT, by=by, now=now, what="feed.retried", kind=Kind.ALTERATION
    ) as note:
        note.about(SUBJECT, ref)
        waiting = FeedBatch.objects.filter(ref=ref, state__in=again)
        if waiting.update(state=BatchState.WAITING, state_because="") != 1:
            raise BatchNotFound

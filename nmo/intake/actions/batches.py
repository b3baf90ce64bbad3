"""Beginning and closing the import of one zip."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.documents.actions import keep_document
from nmo.intake.feed.unpack import Night
from nmo.intake.models import FeedBatch
from nmo.intake.nights import speak_nights
from nmo.intake.queries.gaps import nights_missing_before
from nmo.intake.words import (
    LOOKED,
    NIGHT_CAME,
    NIGHTS,
    SOURCE,
    SUBJECT,
    BatchState,
    FileResult,
    ProblemCode,
    RowResult,
)
from nmo.law.times import LONDON
from nmo.orders.actions import refresh_feed_source
from nmo.work.actions import state_facts
from nmo.work.due import FactStated

# Each night's file holds what was finished by nine in the evening.
COMPLETE_TO = time(21, 0)

Problem = tuple[ProblemCode, str]


@dataclass(frozen=True, kw_only=True)
class Received:
    """A zip as it came: its own name, its digest and its size in bytes."""

    name: str
    sha256: str
    size: int

    @property
    def ref(self) -> str:
        """The batch's reference: the same whenever the same bytes come."""
        return f"N-{self.sha256[:10].upper()}"


def begin(
    received: Received, night: Night, rows_stated: int, *, by: Actor, now: datetime
) -> FeedBatch:
    """Begin or go on with the import of a verified zip, and keep its manifest byte for byte.

    Its orders will belong to the force of whoever imports: the file does not say whose they are,
    and an order without an owner would be nobody's work.
    """
    with act(
        Permission.FEED_IMPORT, by=by, now=now, what="feed.import_begun", kind=Kind.COLLECTION
    ) as note:
        manifest = keep_document(night.manifest.path.read_bytes(), now=now)
        batch, _ = FeedBatch.objects.update_or_create(
            sha256=received.sha256,
            defaults={
                "state": BatchState.IMPORTING,
                "state_because": "",
                "night": night.night,
                "manifest_name": night.manifest.name,
                "manifest_id": manifest.document_id,
                "rows_stated": rows_stated,
            },
            create_defaults={
                "ref": received.ref,
                "sha256": received.sha256,
                "zip_name": received.name[:255],
                "size_bytes": received.size,
                "state": BatchState.IMPORTING,
                "night": night.night,
                "manifest_name": night.manifest.name,
                "manifest_id": manifest.document_id,
                "rows_stated": rows_stated,
                "force_id": by.force_id,
                "received_at": now,
                "received_by_id": by.user_id,
            },
        )
        note.about(SUBJECT, batch.ref)
        note.detail.update(sha256=received.sha256, rows=rows_stated, files=len(night.files))
    return batch


def finish(batch: FeedBatch, problems: Sequence[Problem], *, by: Actor, now: datetime) -> None:
    """Close the night: what came of it, up to when the feed is now complete, what is due."""
    with act(
        Permission.FEED_IMPORT, by=by, now=now, what="feed.imported", kind=Kind.COLLECTION
    ) as note:
        assert batch.night is not None
        found = [*problems, *_nights_missing(batch.night), *_in_future(batch.night, now)]
        FeedBatch.objects.filter(pk=batch.pk).update(
            state=BatchState.DONE,
            problems=[{"code": code.value, "text": text} for code, text in found],
            finished_at=now,
        )
        batch.parts.all().delete()
        complete_to = datetime.combine(batch.night, COMPLETE_TO, tzinfo=LONDON)
        refresh_feed_source(SOURCE, fresh_to=min(complete_to, now))
        counts = _counts(batch)
        state_facts([_fact(batch, counts, now), _night_came(batch, now)], now=now)
        note.about(SUBJECT, batch.ref)
        note.detail.update(counts)


def _nights_missing(night: date) -> list[Problem]:
    missing = nights_missing_before(night)
    if not missing:
        return []
    return [(ProblemCode.NIGHT_MISSING, f"No file has come for {speak_nights(missing)}.")]


def _in_future(night: date, now: datetime) -> list[Problem]:
    if night <= now.astimezone(LONDON).date():
        return []
    text = "The night lies in the future; the feed is not counted as complete beyond today."
    return [(ProblemCode.NIGHT_IN_FUTURE, text)]


def _counts(batch: FeedBatch) -> dict[str, int]:
    counts = {f"rows_{word}": 0 for word in RowResult} | {f"files_{word}": 0 for word in FileResult}
    for kind, rows in (("rows", batch.rows), ("files", batch.files)):
        for word, count in rows.values_list("result").annotate(Count("id")):
            counts[f"{kind}_{word}"] = count
    return counts


def _fact(batch: FeedBatch, counts: dict[str, int], now: datetime) -> FactStated:
    return FactStated(
        kind=LOOKED,
        subject_kind=SUBJECT,
        subject_ref=batch.ref,
        force_id=batch.force_id,
        happened_at=now,
        values=dict(counts),
    )


def _night_came(batch: FeedBatch, now: datetime) -> FactStated:
    """That night is not asked for, and from tomorrow's nine o'clock the next one is."""
    assert batch.night is not None
    return FactStated(
        kind=NIGHT_CAME,
        subject_kind=NIGHTS,
        subject_ref=batch.force.code,
        force_id=batch.force_id,
        happened_at=now,
        values={"night": batch.night.isoformat()},
    )

"""Looking into the courts' folder, and taking what is new in it: each file once."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction

from nmo.access.acting import act, require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.actions.uploads import PART_BYTES, receive_upload
from nmo.intake.errors import FeedRefused
from nmo.intake.feed.spool import spool_in
from nmo.intake.fetching.folder import CourtsFolder
from nmo.intake.fetching.sftp import FileThere, FolderNotRead, OpenFolder, opened
from nmo.intake.models import FeedBatch, FeedFolder, FolderFile
from nmo.intake.words import AWAITED, FOLDER_LOOKED, NIGHTS, FolderProblem
from nmo.law.times import london_day
from nmo.work.actions import state_facts
from nmo.work.due import FactStated, FactValue

# The courts may still be writing a file: it is taken once it was the same for so long.
SETTLED_AFTER = timedelta(minutes=1)

AskForImport = Callable[[str, str], None]  # the batch's reference, and the username


def look_in_folder(
    folder: CourtsFolder, *, spool: Path, ask: AskForImport, by: Actor, now: datetime
) -> FeedFolder:
    """Take every zip that is new in the courts' folder, and say how the look went.

    A file is taken once, when a later look finds it unchanged; its import is left to the worker
    through `ask`, in the transaction that keeps the file. Nothing is removed from the folder. What
    went wrong is kept and raised on the queue, and what was taken before it stays taken. Raises
    NotPermitted.
    """
    require(Permission.FEED_IMPORT, by=by, now=now)
    kept = _known(folder, by=by, now=now)
    try:
        with opened(folder) as there:
            for row, file in _to_take(kept, there, now):
                _take(row, file, there, spool=spool, ask=ask, by=by, now=now)
    except FolderNotRead as trouble:
        return _looked(kept, trouble.problem, by=by, now=now)
    return _looked(kept, None, by=by, now=now)


def _known(folder: CourtsFolder, *, by: Actor, now: datetime) -> FeedFolder:
    """The folder's row; at the first look nights are awaited from today on."""
    held = FeedFolder.objects.filter(place=folder.place).first()
    if held is not None:
        return held
    with act(
        Permission.FEED_IMPORT, by=by, now=now, what="feed.awaited", kind=Kind.COLLECTION
    ) as note:
        held, _ = FeedFolder.objects.get_or_create(place=folder.place, defaults={"looked_at": now})
        _state(AWAITED, {"since": london_day(now).isoformat()}, by=by, now=now)
        note.about(NIGHTS, by.force_code)
    return held


def _to_take(
    kept: FeedFolder, there: OpenFolder, now: datetime
) -> Iterator[tuple[FolderFile, FileThere]]:
    for file in there.zips():
        row, _ = FolderFile.objects.get_or_create(
            folder=kept,
            name=file.name[:255],
            size_bytes=file.size,
            modified=file.modified,
            defaults={"seen_at": now},
        )
        if row.taken_at is None and now - row.seen_at >= SETTLED_AFTER:
            yield row, file


def _take(
    row: FolderFile,
    file: FileThere,
    there: OpenFolder,
    *,
    spool: Path,
    ask: AskForImport,
    by: Actor,
    now: datetime,
) -> None:
    """Fetch it first, since a transaction that waits for a far host would hold others up."""
    with spool_in(spool) as private:
        here = private / "fetched"
        there.fetch(file, here)
        with transaction.atomic():
            row.taken_at = now
            try:
                row.batch = _receive(here, file.name, by=by, now=now)
            except FeedRefused as refused:
                row.refused_because = str(refused)[:500]
            else:
                ask(row.batch.ref, by.username)
            row.save(update_fields=["taken_at", "batch", "refused_because"])


def _receive(path: Path, name: str, *, by: Actor, now: datetime) -> FeedBatch:
    with path.open("rb") as file:
        pieces = iter(lambda: file.read(PART_BYTES), b"")
        return receive_upload(pieces, name=name, by=by, now=now)


def _looked(
    kept: FeedFolder, problem: FolderProblem | None, *, by: Actor, now: datetime
) -> FeedFolder:
    """Keep how it went; only a change is a fact, and stands in the log."""
    changed = kept.problem != (problem or "")
    kept.looked_at = now
    if problem is None:
        kept.read_at, kept.problem, kept.problem_since = now, "", None
    elif changed:
        kept.problem, kept.problem_since = problem, now
    if not changed:
        kept.save()
        return kept
    with act(
        Permission.FEED_IMPORT, by=by, now=now, what="feed.folder_looked", kind=Kind.SECURITY
    ) as note:
        kept.save()
        _state(FOLDER_LOOKED, {"problem": problem}, by=by, now=now)
        note.about(NIGHTS, by.force_code)
        note.detail["problem"] = problem
    return kept


def _state(kind: str, values: dict[str, FactValue], *, by: Actor, now: datetime) -> None:
    fact = FactStated(
        kind=kind,
        subject_kind=NIGHTS,
        subject_ref=by.force_code,
        force_id=by.force_id,
        happened_at=now,
        values=values,
    )
    state_facts([fact], now=now)

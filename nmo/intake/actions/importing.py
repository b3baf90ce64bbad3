"""Importing one zip of the courts: verified whole, then order by order, resumable at any point."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO

from nmo.access.acting import require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.intake.actions.batches import Received, begin, finish
from nmo.intake.actions.groups import groups_of, row_to_import
from nmo.intake.actions.others import account_for_others
from nmo.intake.actions.rows import import_rows
from nmo.intake.actions.run import Run
from nmo.intake.feed.manifest import Manifest
from nmo.intake.feed.names import night_of_zip
from nmo.intake.feed.spool import spool_in
from nmo.intake.feed.unpack import Night, unpack_night
from nmo.intake.models import FeedBatch, FeedRow
from nmo.intake.words import BatchState, ProblemCode


@dataclass(frozen=True)
class Imported:
    """A zip that was imported: its reference, and whether all of it had been before."""

    ref: str
    again: bool


def import_feed(
    path: Path, *, password: bytes | None, spool: Path, by: Actor, now: datetime, name: str = ""
) -> Imported:
    """Import a night of the courts' feed and say under which reference it stands.

    1. The whole zip is unpacked and verified in a private folder under `spool`.
    2. Row by row the order, its PDFs and what became of them are committed together.
    3. Every file that no row took is accounted for, and the night is closed.

    Killed at any point and run again it goes on where it was; the same zip again changes nothing.
    `name` is the zip's own name where `path` does not bear it. Raises FeedRefused (nothing was
    imported), NotPermitted. Requirements 11, 12, 13.
    """
    require(Permission.FEED_IMPORT, by=by, now=now)
    with path.open("rb") as file:
        received = Received(
            name=name or path.name,
            sha256=file_digest(file, "sha256").hexdigest(),
            size=file.tell(),
        )
        held = FeedBatch.objects.filter(sha256=received.sha256).first()
        if held is not None and held.state == BatchState.DONE:
            return Imported(held.ref, again=True)
        return Imported(_import(file, received, password, spool, by=by, now=now), again=False)


def _import(
    file: BinaryIO,
    received: Received,
    password: bytes | None,
    spool: Path,
    *,
    by: Actor,
    now: datetime,
) -> str:
    with spool_in(spool) as folder:
        night = unpack_night(file, password=password, folder=folder)
        manifest = Manifest(night.manifest.path)
        batch = begin(received, night, manifest.row_count, by=by, now=now)
        files = {one.key: one for one in night.files}
        run = Run(batch_id=batch.pk, batch_ref=batch.ref, files=files, by=by, now=now)
        _import_rows(run, manifest)
        account_for_others(run)
        finish(batch, _problems(received, night, manifest), by=by, now=now)
    return batch.ref


def _import_rows(run: Run, manifest: Manifest) -> None:
    held = FeedRow.objects.filter(batch_id=run.batch_id)
    done = set(held.values_list("number", flat=True))
    rows = (
        row_to_import(row, today=run.today)
        for row in manifest
        if row.number not in done and not row.blank
    )
    for group in groups_of(rows, run.files):
        import_rows(run, group)


def _problems(
    received: Received, night: Night, manifest: Manifest
) -> Sequence[tuple[ProblemCode, str]]:
    found: list[tuple[ProblemCode, str]] = []
    named = night_of_zip(received.name)
    if named is not None and named != night.night:
        text = "The zip's name and its manifest state different nights; the manifest's counts."
        found.append((ProblemCode.NAME_AND_NIGHT_DIFFER, text))
    if not night.encrypted:
        text = "The zip was not locked with a password. Ask the sender why."
        found.append((ProblemCode.NOT_ENCRYPTED, text))
    if manifest.layout.missing:
        text = "The manifest lacks columns; what they hold stays not known: "
        found.append((ProblemCode.COLUMN_MISSING, text + f"{', '.join(manifest.layout.missing)}."))
    if manifest.layout.unknown:
        text = "The manifest has columns that are not known, and they were not read: "
        found.append((ProblemCode.COLUMN_UNKNOWN, text + f"{', '.join(manifest.layout.unknown)}."))
    return found

"""Importing the rows: batch by batch, each row whole or not at all, resumable at any point."""

import gc
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.db.models import F

from nmo.access.acting import act, require, together
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import RejectedRow, SpreadsheetImport
from nmo.intake.spreadsheet.actions.changing import file_of
from nmo.intake.spreadsheet.actions.recording import Done, Run, record_rows
from nmo.intake.spreadsheet.errors import ImportNotFound
from nmo.intake.spreadsheet.mapping.kept import mapping_of
from nmo.intake.spreadsheet.opened import Opened, open_spreadsheet
from nmo.intake.spreadsheet.rows.reading import RowRead, batches_of
from nmo.intake.spreadsheet.trying import Told
from nmo.intake.spreadsheet.words import SUBJECT, RowOutcome, SheetState
from nmo.matching.actions import count_tokens

# As many as the database takes in few commits; what they hold is some tens of megabytes.
AT_ONCE = 1000
# So many that how common names are has to be counted anew, and not only at night.
MANY = 5_000
COLLECT_EVERY = (200_000, 20, 50)
GOES_ON = (SheetState.WAITING, SheetState.IMPORTING)


def run_import(ref: str, *, by: Actor, now: datetime, tell: Told = lambda _: None) -> None:
    """Import the rows of a begun import that are not accounted for yet, and close it.

    1. A batch of rows is recorded, those that are refused are kept with why, and how far the
       import is: all in one transaction.
    2. Killed anywhere and run again, it goes on after the last batch; of two at once, each batch is
       done by one of them.
    3. When every row is accounted for, the import is closed; after many, name words are counted.

    Does nothing when it is closed already. Raises ImportNotFound, SpreadsheetRefused (see `stop`),
    NotPermitted. Requirements 13, 16.
    """
    require(Permission.SPREADSHEET_IMPORT, by=by, now=now)
    row = SpreadsheetImport.objects.filter(ref=ref).first()
    if row is None:
        raise ImportNotFound
    if row.state not in GOES_ON:
        return
    SpreadsheetImport.objects.filter(pk=row.pk, state=SheetState.WAITING).update(
        state=SheetState.IMPORTING
    )
    opened = open_spreadsheet(
        file_of(row), mapping_of(row.mapping), default_force=row.default_force, by=by, now=now
    )
    run = Run(import_id=row.pk, ref=ref, by=by, now=now)
    with _few_collections():
        for batch in batches_of(opened.rows(after=row.rows_done), AT_ONCE):
            tell(_import(run, batch))
    _finish(run, opened)
    if row.rows_total >= MANY:
        with transaction.atomic():
            count_tokens()


@contextmanager
def _few_collections() -> Iterator[None]:
    """Look for cycles seldom: all objects of a batch live until its commit, and none is a cycle.

    At Python's usual pace the looking took a third of the time.
    """
    usual = gc.get_threshold()
    gc.set_threshold(*COLLECT_EVERY)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _import(run: Run, batch: list[RowRead]) -> int:
    """Account for the rows of the batch that are still open; returns how many rows are done."""
    with together():
        held = SpreadsheetImport.objects.select_for_update().get(pk=run.import_id)
        rows = [row for row in batch if row.place >= held.rows_done]
        if held.state not in GOES_ON or not rows:
            return held.rows_done
        done = record_rows(run, rows)
        RejectedRow.objects.bulk_create([_rejected(run, one) for one in done if one.reason])
        counts = Counter(one.outcome for one in done)
        SpreadsheetImport.objects.filter(pk=run.import_id).update(
            rows_done=rows[-1].place + 1,
            **{outcome.value: F(outcome.value) + counts[outcome] for outcome in RowOutcome},
        )
        return rows[-1].place + 1


def _rejected(run: Run, one: Done) -> RejectedRow:
    return RejectedRow(
        of_import_id=run.import_id,
        number=one.row.row.number,
        cells=[cell.replace("\0", "") for cell in one.row.row.cells],
        reason=one.reason[:1000],
        differs=one.outcome is RowOutcome.DIFFERING,
    )


def _finish(run: Run, opened: Opened) -> None:
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=run.by,
        now=run.now,
        what="spreadsheet.imported",
        kind=Kind.COLLECTION,
    ) as note:
        held = SpreadsheetImport.objects.select_for_update().get(pk=run.import_id)
        note.about(SUBJECT, run.ref)
        note.detail.update({outcome.value: getattr(held, outcome.value) for outcome in RowOutcome})
        if held.state == SheetState.IMPORTING:
            SpreadsheetImport.objects.filter(pk=held.pk).update(
                state=SheetState.DONE, finished_at=run.now, tried=_told(held, opened)
            )


def _told(held: SpreadsheetImport, opened: Opened) -> dict[str, object]:
    """What the dry run said, if there was one, with what was noticed now."""
    return {**(held.tried or {}), "notes": list(opened.notes())}

"""Dry runs: nothing of the register is changed, and that somebody looked is in the log."""

from datetime import datetime
from hashlib import sha256
from io import BytesIO

from nmo.access.acting import act, reading
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.actions.changing import file_of, import_to_change
from nmo.intake.spreadsheet.mapping import Mapping
from nmo.intake.spreadsheet.mapping.kept import mapping_of
from nmo.intake.spreadsheet.opened import Opened, open_spreadsheet
from nmo.intake.spreadsheet.trying import Told, Tried, try_import
from nmo.intake.spreadsheet.words import SUBJECT, SheetState


def try_unkept(
    content: bytes,
    mapping: Mapping,
    *,
    default_force: str,
    by: Actor,
    now: datetime,
    tell: Told = lambda _: None,
) -> tuple[Opened, Tried]:
    """What importing this file would do; neither the file nor anything of it is kept.

    Raises SpreadsheetRefused, NotPermitted.
    """
    with reading(Permission.SPREADSHEET_IMPORT, by=by, now=now, what="spreadsheet.tried") as note:
        note.about(SUBJECT, sha256(content).hexdigest()[:20])
        opened = open_spreadsheet(
            BytesIO(content), mapping, default_force=default_force, by=by, now=now
        )
        return opened, try_import(opened, tell=tell)


def try_received(ref: str, *, by: Actor, now: datetime) -> None:
    """Try an uploaded file and keep what was found. Does nothing when nobody asked for it.

    Raises SpreadsheetRefused (see `refuse`), ImportNotFound, NotPermitted.
    """
    row = SpreadsheetImport.objects.filter(ref=ref, state=SheetState.CHECKING).first()
    if row is None:
        return
    opened = open_spreadsheet(
        file_of(row), mapping_of(row.mapping), default_force=row.default_force, by=by, now=now
    )
    tried = try_import(opened, tell=lambda done: _note(row, done))
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what="spreadsheet.tried",
        kind=Kind.CONSULTATION,
    ) as note:
        held = import_to_change(ref, by=by)
        note.about(SUBJECT, ref)
        if held.state != SheetState.CHECKING or held.mapping != row.mapping:
            return  # somebody has changed the columns meanwhile: this answers another question
        SpreadsheetImport.objects.filter(pk=row.pk).update(
            state=SheetState.CHECKED,
            tried=tried.as_json(),
            rows_total=tried.rows,
            rows_done=0,
        )


def _note(row: SpreadsheetImport, done: int) -> None:
    """Show how far it is; there is nothing in it to be kept."""
    still = SpreadsheetImport.objects.filter(pk=row.pk, state=SheetState.CHECKING)
    still.update(rows_done=done)

"""What a person says about a spreadsheet before it is tried: the sheet, the columns."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.actions.changing import file_of, import_to_change, require_state
from nmo.intake.spreadsheet.mapping import Mapping
from nmo.intake.spreadsheet.opened import open_spreadsheet
from nmo.intake.spreadsheet.reading import open_table
from nmo.intake.spreadsheet.words import OPEN, SUBJECT, SheetState


def choose_sheet(ref: str, sheet: str, *, by: Actor, now: datetime) -> None:
    """Say which sheet of the workbook is meant; what was said about columns is asked anew.

    Raises SpreadsheetRefused (no such sheet, no headers on it), ImportNotFound, ImportNotReady,
    NotPermitted.
    """
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what="spreadsheet.sheet_chosen",
        kind=Kind.ALTERATION,
    ) as note:
        row = import_to_change(ref, by=by)
        require_state(row, *OPEN)
        open_table(file_of(row), sheet=sheet)
        _keep(row, sheet=sheet, mapping={}, state=SheetState.RECEIVED, tried=None, state_because="")
        note.about(SUBJECT, ref)


def choose_columns(
    ref: str, mapping: Mapping, *, default_force: str, by: Actor, now: datetime
) -> None:
    """Say what the columns mean; an earlier dry run counts no longer.

    `default_force` is the code of the force whose orders these are where a row does not say.
    Raises SpreadsheetRefused (MappingRefused), ImportNotFound, ImportNotReady, NotPermitted.
    """
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what="spreadsheet.columns_chosen",
        kind=Kind.ALTERATION,
    ) as note:
        row = import_to_change(ref, by=by)
        require_state(row, *OPEN)
        opened = open_spreadsheet(
            file_of(row), mapping, default_force=default_force, by=by, now=now
        )
        _keep(
            row,
            headers=list(opened.table.headers),
            sheet=mapping.sheet,
            mapping=mapping.as_json(),
            default_force=default_force,
            state=SheetState.RECEIVED,
            state_because="",
            tried=None,
        )
        note.about(SUBJECT, ref)
        note.detail["columns"] = sorted(mapping.columns)


def ask_to_try(ref: str, *, by: Actor, now: datetime) -> None:
    """Let the worker try it; the caller tells the worker. Raises as `choose_columns`."""
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what="spreadsheet.trial_asked",
        kind=Kind.ALTERATION,
    ) as note:
        row = import_to_change(ref, by=by)
        require_state(row, *OPEN)
        _keep(row, state=SheetState.CHECKING, state_because="", rows_done=0)
        note.about(SUBJECT, ref)


def _keep(row: SpreadsheetImport, **changes: object) -> None:
    SpreadsheetImport.objects.filter(pk=row.pk).update(**changes)

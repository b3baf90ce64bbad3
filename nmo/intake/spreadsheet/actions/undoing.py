"""Taking a whole import back, while nothing has been built on it."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.actions.changing import import_to_change, require_state
from nmo.intake.spreadsheet.words import SUBJECT, SheetState
from nmo.orders.actions import undo_import


def undo_spreadsheet(ref: str, *, by: Actor, now: datetime) -> None:
    """Take back everything that the import brought, or nothing.

    Raises ImportBuiltOn with what others have done since, ImportNotReady (not imported, or under
    way), ImportNotFound, NotPermitted.
    """
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what="spreadsheet.undone",
        kind=Kind.ALTERATION,
    ) as note:
        row = import_to_change(ref, by=by)
        require_state(row, SheetState.DONE, SheetState.STOPPED)
        note.about(SUBJECT, ref)
        if row.new or row.added_to:  # otherwise it brought nothing that could be taken back
            undone = undo_import(ref, by=by, now=now)
            note.detail.update(orders=undone.orders, added_to=undone.orders_added_to)
        SpreadsheetImport.objects.filter(pk=row.pk).update(state=SheetState.UNDONE)

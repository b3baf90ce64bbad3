"""The rows that an import left out, for whoever mends them."""

from datetime import datetime
from typing import TextIO

from nmo.access.acting import reading
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.actions.changing import file_of
from nmo.intake.spreadsheet.errors import ImportNotFound
from nmo.intake.spreadsheet.reading import open_table
from nmo.intake.spreadsheet.rejects import Reject, write_rejects
from nmo.intake.spreadsheet.words import SUBJECT


def rejected_rows(ref: str, file: TextIO, *, by: Actor, now: datetime) -> int:
    """Write the rows that were left out as a CSV, whole and with why; returns how many.

    Raises ImportNotFound, NotPermitted.
    """
    rows = SpreadsheetImport.objects.filter(ref=ref)
    row = (rows if by.is_operator else rows.filter(force_id=by.force_id)).first()
    if row is None:
        raise ImportNotFound
    with reading(
        Permission.SPREADSHEET_IMPORT, by=by, now=now, what="spreadsheet.rejects_opened"
    ) as note:
        note.about(SUBJECT, ref)
        note.detail["rows"] = count = row.rejects.count()
        headers = open_table(file_of(row), sheet=row.sheet).headers
        kept = row.rejects.order_by("number").iterator(chunk_size=500)
        write_rejects(file, headers, (Reject(one.number, one.cells, one.reason) for one in kept))
        return count

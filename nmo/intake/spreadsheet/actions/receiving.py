"""Spreadsheets that come by page: kept byte for byte, before anything is said about them."""

import secrets
from datetime import datetime
from io import BytesIO

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.documents.actions import keep_document
from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.caps import CAPS
from nmo.intake.spreadsheet.errors import SpreadsheetRefused, WhichSheet
from nmo.intake.spreadsheet.reading import open_table
from nmo.intake.spreadsheet.words import SUBJECT, SheetState


def receive_spreadsheet(
    content: bytes, *, name: str, by: Actor, now: datetime
) -> SpreadsheetImport:
    """Keep an uploaded spreadsheet; which sheet and columns are meant is said later.

    Raises SpreadsheetRefused (it cannot be opened; nothing is kept), NotPermitted. Requirement 12.
    """
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what="spreadsheet.received",
        kind=Kind.COLLECTION,
    ) as note:
        _require_size(content)
        sheet = _sheet_of(content)
        row = keep(content, name=name, state=SheetState.RECEIVED, by=by, now=now)
        SpreadsheetImport.objects.filter(pk=row.pk).update(sheet=sheet)
        note.about(SUBJECT, row.ref)
        note.detail["sha256"] = row.sha256
    return row


def _require_size(content: bytes) -> None:
    if len(content) > CAPS.uploaded_bytes:
        raise SpreadsheetRefused(
            f"The file is larger than {CAPS.uploaded_bytes // 1024 // 1024} MB. Import it with the "
            "command nmo import, or split it into parts and import each of them."
        )


def _sheet_of(content: bytes) -> str:
    """The sheet, where only one can be meant. Raises SpreadsheetRefused."""
    try:
        return open_table(BytesIO(content)).sheet
    except WhichSheet:
        return ""


def keep(
    content: bytes, *, name: str, state: SheetState, by: Actor, now: datetime
) -> SpreadsheetImport:
    """A new import of this file, with the file among the documents."""
    kept = keep_document(content, now=now)
    return SpreadsheetImport.objects.create(
        ref=f"S-{secrets.token_hex(5).upper()}",
        document_id=kept.document_id,
        sha256=kept.sha256,
        file_name=name[:255],
        size_bytes=len(content),
        state=state,
        force_id=by.force_id,
        received_at=now,
        received_by_id=by.user_id,
    )

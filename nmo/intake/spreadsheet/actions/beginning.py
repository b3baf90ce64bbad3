"""Beginning an import, or going on with one of the same file that is not at its end."""

import json
from datetime import datetime
from hashlib import sha256
from io import BytesIO

from django.db import connection

from nmo.access.acting import act, require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.actions.changing import import_to_change, require_state
from nmo.intake.spreadsheet.actions.receiving import keep
from nmo.intake.spreadsheet.errors import ImportNotReady
from nmo.intake.spreadsheet.mapping import Mapping
from nmo.intake.spreadsheet.opened import open_spreadsheet
from nmo.intake.spreadsheet.words import SUBJECT, UNFINISHED, SheetState

_BEGIN_LOCK = 0x4E4D4F53  # one number for all beginnings: each sees what the other has begun


def begin_import(
    content: bytes, mapping: Mapping, *, name: str, default_force: str, by: Actor, now: datetime
) -> str:
    """Begin the import of this file with this mapping, and give its reference.

    The whole file is read first, so a fault at its end leaves nothing half done. Where an import
    of the same file in the same way is not at its end, that one is gone on with: two at once, or
    one after another that was killed, end the same. Raises SpreadsheetRefused, NotPermitted.
    """
    require(Permission.SPREADSHEET_IMPORT, by=by, now=now)
    opened = open_spreadsheet(
        BytesIO(content), mapping, default_force=default_force, by=by, now=now
    )
    total = sum(1 for _ in opened.table.rows())
    key = key_of(
        sha256(content).hexdigest(), mapping, default_force=opened.reading.default_force, by=by
    )
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what="spreadsheet.import_begun",
        kind=Kind.COLLECTION,
    ) as note:
        _take_turn()
        row = SpreadsheetImport.objects.filter(key=key, state__in=UNFINISHED).first()
        row = row or keep(content, name=name, state=SheetState.IMPORTING, by=by, now=now)
        SpreadsheetImport.objects.filter(pk=row.pk).update(
            key=key,
            sheet=opened.table.sheet,
            headers=list(opened.table.headers),
            mapping=mapping.as_json(),
            default_force=opened.reading.default_force,
            state=SheetState.IMPORTING,
            state_because="",
            rows_total=total,
        )
        note.about(SUBJECT, row.ref)
        note.detail.update(sha256=row.sha256, rows=total)
    return row.ref


def approve_import(ref: str, *, by: Actor, now: datetime) -> None:
    """Let the worker import a file that was tried, or go on with one that stopped.

    The caller tells the worker. Raises ImportNotReady (not tried yet, or the same file is being
    imported already), ImportNotFound, NotPermitted.
    """
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what="spreadsheet.import_approved",
        kind=Kind.COLLECTION,
    ) as note:
        _take_turn()
        row = import_to_change(ref, by=by)
        require_state(row, SheetState.CHECKED, SheetState.STOPPED, SheetState.IMPORTING)
        key = key_of(row.sha256, row.mapping, default_force=row.default_force, by=by)
        others = SpreadsheetImport.objects.filter(key=key, state__in=UNFINISHED)
        if others.exclude(pk=row.pk).exists():
            raise ImportNotReady(
                "The same file is being imported already. Look at the list of imports."
            )
        SpreadsheetImport.objects.filter(pk=row.pk).update(
            key=key, state=SheetState.WAITING, state_because=""
        )
        note.about(SUBJECT, ref)


def key_of(
    digest: str, mapping: Mapping | dict[str, object], *, default_force: str, by: Actor
) -> str:
    """The digest of everything that decides what an import does."""
    kept = mapping.as_json() if isinstance(mapping, Mapping) else mapping
    said = json.dumps([digest, kept, default_force, by.force_id], sort_keys=True)
    return sha256(said.encode()).hexdigest()


def _take_turn() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_BEGIN_LOCK])

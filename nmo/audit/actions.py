"""Writing the log, always inside the transaction of what it records."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from nmo.audit.models import AuditDetail, AuditEntry
from nmo.audit.rules import SALT_BYTES, canonical_json, digest
from nmo.audit.words import EntryToRecord, Kind
from nmo.copying import copy_rows
from nmo.copying.rows import new_row


def record(
    *,
    at: datetime,
    kind: Kind,
    what: str,
    actor_id: int | None,
    actor_name: str,
    force_id: int | None,
    reason: str,
    subject_kind: str,
    subject_id: str,
    detail: Mapping[str, object],
    via: str = "",
) -> AuditEntry:
    """Write one entry with its detail and give it back (requirement 58; DPA 2018 s.62)."""
    entry = EntryToRecord(
        at=at,
        kind=kind,
        what=what,
        actor_id=actor_id,
        actor_name=actor_name,
        force_id=force_id,
        reason=reason,
        subject_kind=subject_kind,
        subject_id=subject_id,
        detail=detail,
        via=via,
    )
    return record_many([entry])[0]


def record_many(entries: Sequence[EntryToRecord]) -> list[AuditEntry]:
    """Write many entries, each with its own salted detail, and give them back in order."""
    details = [_sealed(entry.detail) for entry in entries]
    rows = [_row(entry, detail) for entry, detail in zip(entries, details, strict=True)]
    with transaction.atomic(savepoint=False):
        copy_rows(rows)
        for row, detail in zip(rows, details, strict=True):
            detail.entry_id = row.pk
        copy_rows(details)
    return rows


def _sealed(detail: Mapping[str, object]) -> AuditDetail:
    return new_row(
        AuditDetail, salt=secrets.token_bytes(SALT_BYTES), payload=canonical_json(detail)
    )


def _row(entry: EntryToRecord, detail: AuditDetail) -> AuditEntry:
    return new_row(
        AuditEntry,
        at=entry.at,
        kind=entry.kind,
        what=entry.what,
        actor_id=entry.actor_id,
        actor_name=entry.actor_name,
        force_id=entry.force_id,
        via=entry.via,
        reason=entry.reason,
        subject_kind=entry.subject_kind,
        subject_id=entry.subject_id,
        detail_digest=digest(bytes(detail.salt), detail.payload),
    )

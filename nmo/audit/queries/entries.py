"""Entries of the log with what is left of their details."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from nmo.audit.models import AuditDetail, AuditEntry
from nmo.audit.rules import DetailState, detail_state
from nmo.audit.words import Kind


@dataclass(frozen=True, kw_only=True)
class LoggedEntry:
    """An entry as read back; `detail` is None once deleted, or when it was altered."""

    number: int
    at: datetime
    recorded_at: datetime
    kind: Kind
    what: str
    actor_id: int | None
    actor_name: str
    force_id: int | None
    via: str
    reason: str
    subject_kind: str
    subject_id: str
    detail: Mapping[str, object] | None
    detail_state: DetailState


def entries_about(subject_kind: str, subject_id: str) -> list[LoggedEntry]:
    """Everything that was done to one record, oldest first."""
    about = AuditEntry.objects.filter(subject_kind=subject_kind, subject_id=subject_id)
    return read_back(about.order_by("at", "id"))


def entries_by(actor_id: int, *, since: datetime, until: datetime) -> list[LoggedEntry]:
    """What one user did from `since` up to, not including, `until`, oldest first."""
    theirs = AuditEntry.objects.filter(actor_id=actor_id, at__gte=since, at__lt=until)
    return read_back(theirs.order_by("at", "id"))


def read_back(entries: QuerySet[AuditEntry]) -> list[LoggedEntry]:
    """These entries in their order, each with what is left of its detail."""
    return [_logged(entry) for entry in entries.select_related("detail")]


def _logged(entry: AuditEntry) -> LoggedEntry:
    detail: AuditDetail | None = getattr(entry, "detail", None)  # absent once deleted
    state = detail_state(
        entry.detail_digest,
        salt=bytes(detail.salt) if detail else None,
        payload=detail.payload if detail else None,
    )
    return LoggedEntry(
        number=entry.pk,
        at=entry.at,
        recorded_at=entry.recorded_at,
        kind=Kind(entry.kind),
        what=entry.what,
        actor_id=entry.actor_id,
        actor_name=entry.actor_name,
        force_id=entry.force_id,
        via=entry.via,
        reason=entry.reason,
        subject_kind=entry.subject_kind,
        subject_id=entry.subject_id,
        detail=json.loads(detail.payload) if detail and state is DetailState.INTACT else None,
        detail_state=state,
    )

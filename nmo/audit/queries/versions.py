"""The version of a record, which is the number of the last entry that changed it."""

from django.db.models import Max

from nmo.audit.models import AuditEntry
from nmo.audit.words import CHANGES


def version_of(subject_kind: str, subject_id: str) -> int:
    """The newest entry's number among those that changed the record; 0 when there is none.

    Asked in the writing transaction after the record's row is locked, it cannot change before that
    transaction ends. Looking at a record does not change its version.
    """
    about = AuditEntry.objects.filter(
        kind__in=CHANGES, subject_kind=subject_kind, subject_id=subject_id
    )
    newest: int | None = about.aggregate(newest=Max("id"))["newest"]
    return newest or 0

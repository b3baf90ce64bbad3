"""Entries whose detail names people under `persons`: answers in which somebody was shown."""

from collections.abc import Collection

from django.db import connection

from nmo.audit.models import AuditEntry

# The words of the index audit_by_person_shown, so that it is used.
SHOWED = r"""
SELECT entry_id FROM audit_auditdetail
WHERE payload LIKE '%%"persons":["%%'
  AND string_to_array(substring(payload FROM '"persons":\[([^]]*)\]'), ',') && %s::text[]
"""


def entries_that_showed(person_refs: Collection[str]) -> list[int]:
    """The numbers of the entries whose detail says that any of these people was shown.

    An entry whose detail was erased shows nobody any more.
    """
    if not person_refs:
        return []
    with connection.cursor() as cursor:
        cursor.execute(SHOWED, [[f'"{ref}"' for ref in person_refs]])
        return [number for (number,) in cursor]


def records_that_showed(person_refs: Collection[str], *, what: str) -> list[str]:
    """The references of the records of which it was said that they showed any of these people.

    Such as the checks (`what` is "check.answered") whose answers named them.
    """
    shown = AuditEntry.objects.filter(pk__in=entries_that_showed(person_refs), what=what)
    return list(shown.order_by("id").values_list("subject_id", flat=True))

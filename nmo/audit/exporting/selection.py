"""Which entries are taken away: of some records, of one user, of a period; oldest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection, transaction

from nmo.audit.queries.showing import entries_that_showed
from nmo.audit.sealing.writing import COLUMNS, Value, columns_of

ROWS_AT_ONCE = 2_000
PERSON = "person"

SELECTED = """
SELECT {columns}, d.salt, d.payload, l.chain, l.number, l.hash
FROM audit_auditentry e
LEFT JOIN audit_auditdetail d ON d.entry_id = e.id
LEFT JOIN audit_auditleaf l ON l.entry_id = e.id
WHERE {condition} ORDER BY e.at, e.id
"""
ABOUT = """
SELECT id FROM audit_auditentry
WHERE (subject_kind, subject_id) IN (SELECT * FROM unnest(%s::text[], %s::text[]))
"""


@dataclass(frozen=True, kw_only=True)
class Selection:
    """What is asked for; what is left out does not narrow. `until` is not included."""

    subjects: tuple[tuple[str, str], ...] = ()  # each by its kind and reference
    actor_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None


class SelectedEntry(NamedTuple):
    """An entry as it was sealed, what is left of its detail, and its place in its chain."""

    entry: tuple[Value, ...]
    salt: bytes | None
    payload: str | None
    chain: int | None
    number: int | None
    leaf: bytes | None


def selected(selection: Selection) -> Iterator[SelectedEntry]:
    """The entries asked for, a few at a time however many there are."""
    condition, values = _condition(selection)
    query = SELECTED.format(columns=columns_of("e"), condition=condition)
    with transaction.atomic():
        raw: Any = connection.connection  # Django's own iterator would build a model of each row
        with raw.cursor(name="selected", binary=True) as cursor:
            cursor.itersize = ROWS_AT_ONCE
            cursor.execute(query, values)
            for row in cursor:
                yield SelectedEntry(row[: len(COLUMNS)], *row[len(COLUMNS) :])


def _condition(selection: Selection) -> tuple[str, dict[str, object]]:
    asked: dict[str, object] = {
        "e.id = ANY(%(ids)s::bigint[])": _ids_about(selection.subjects),
        "e.actor_id = %(actor)s": selection.actor_id,
        "e.at >= %(since)s": selection.since,
        "e.at < %(until)s": selection.until,
    }
    names = dict(zip(asked, ("ids", "actor", "since", "until"), strict=True))
    given = {condition: value for condition, value in asked.items() if value is not None}
    values = {names[condition]: value for condition, value in given.items()}
    return " AND ".join(given) or "true", values


def _ids_about(subjects: tuple[tuple[str, str], ...]) -> list[int] | None:
    """The entries about any of these records, and the answers in which these people were shown."""
    if not subjects:
        return None
    with connection.cursor() as cursor:
        cursor.execute(ABOUT, [[kind for kind, _ in subjects], [ref for _, ref in subjects]])
        about = {number for (number,) in cursor}
    people = [ref for kind, ref in subjects if kind == PERSON]
    return sorted(about | set(entries_that_showed(people)))

"""Who opened which person when, and whether anybody else worked on the same incident."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

# A range of the index audit_by_moment. Incident numbers are a force's own: "log 12" of another
# force is another incident. Taken by pattern, not parsed: an altered detail must not stop the page.
LOOKS = r"""
WITH consulted AS (
    SELECT entry.id, entry.at, entry.actor_id, entry.what, entry.subject_kind, entry.subject_id,
        coalesce(substring(payload FROM '"on_behalf_of":"((?:[^"\\]|\\.)*)"'), '') AS on_behalf_of,
        nullif(lower(btrim(substring(payload FROM '"incident_number":"((?:[^"\\]|\\.)*)"'))), '')
            AS incident,
        detail.entry_id IS NULL AS erased
    FROM audit_auditentry AS entry
    LEFT JOIN audit_auditdetail AS detail ON detail.entry_id = entry.id
    WHERE entry.at >= %s AND entry.at < %s
        AND entry.force_id = %s AND entry.kind = 'consultation' AND entry.actor_id IS NOT NULL
), shared AS (
    SELECT incident FROM consulted WHERE incident IS NOT NULL
    GROUP BY incident HAVING count(DISTINCT (actor_id, on_behalf_of)) > 1
)
SELECT at, actor_id, on_behalf_of, subject_id,
    coalesce(incident IN (SELECT incident FROM shared), false), erased
FROM consulted
WHERE subject_kind = 'person' AND what = ANY(%s)
ORDER BY at, id
"""


@dataclass(frozen=True, kw_only=True, order=True)
class Looker:
    """Who looked: a user, or whoever a system said that it asked for."""

    user_id: int
    on_behalf_of: str = ""


@dataclass(frozen=True, kw_only=True)
class Look:
    """One opening of one person."""

    at: datetime
    looker: Looker
    person_ref: str
    shared: bool  # whether another looker of the force named the same incident in the period
    erased: bool  # whether what it was for has been deleted, so that nobody can say


def looks_at_people(
    whats: Collection[str], *, force_id: int, since: datetime, until: datetime
) -> list[Look]:
    """Every entry of one force that says one of `whats` of a person, oldest first.

    From `since` up to, not including, `until`. One query, however many there are.
    """
    with connection.cursor() as cursor:
        cursor.execute(LOOKS, [since, until, force_id, list(whats)])
        return [
            Look(
                at=at,
                looker=Looker(user_id=user_id, on_behalf_of=_unescaped(on_behalf_of)),
                person_ref=person_ref,
                shared=shared,
                erased=erased,
            )
            for at, user_id, on_behalf_of, person_ref, shared, erased in cursor
        ]


def _unescaped(text: str) -> str:
    """What was typed, from how JSON writes it; as it stands where an altered detail is no JSON."""
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text

"""Which records are one human being, by the decisions that stand: followed, never stored."""

from collections.abc import Collection

from django.db import connection

# Of a pair the newest decision counts. Two branches, so that each goes through its own index.
REACHED = """
RECURSIVE reached(start, person) AS (
  SELECT asked, asked FROM unnest(%(people)s::bigint[]) AS asked
  UNION
  SELECT reached.start, joined.person FROM reached CROSS JOIN LATERAL (
    SELECT d.id, d.one_id, d.other_id, d.other_id AS person FROM people_samepersondecision d
    WHERE d.one_id = reached.person AND d.decision = 'joined'
    UNION ALL
    SELECT d.id, d.one_id, d.other_id, d.one_id FROM people_samepersondecision d
    WHERE d.other_id = reached.person AND d.decision = 'joined'
  ) joined
  WHERE NOT EXISTS (SELECT FROM people_samepersondecision later
    WHERE later.one_id = joined.one_id AND later.other_id = joined.other_id
      AND later.id > joined.id)
)
"""
_GROUPS = f"WITH {REACHED} SELECT start, array_agg(person) FROM reached GROUP BY start"  # noqa: S608


def one_and_the_same(person_ids: Collection[int]) -> dict[int, frozenset[int]]:
    """For each of these records, all that are the same human being, itself among them.

    By the decisions of people that stand now: joined, and not undone. In one statement.
    """
    if not person_ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_GROUPS, {"people": list(person_ids)})
        return {start: frozenset(group) for start, group in cursor.fetchall()}

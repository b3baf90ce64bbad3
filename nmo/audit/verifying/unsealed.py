"""Entries without a place: those that wait for the sealer, and those that never had one."""

from collections.abc import Iterator
from datetime import datetime

from django.db import connection

from nmo.audit.sealing.writing import chain_of
from nmo.audit.verifying.findings import Code, Finding
from nmo.audit.verifying.leaves import Position

ADDED = """
SELECT e.id, e.force_id FROM audit_auditentry e
WHERE (e.written_in, e.id) <= (%s, %s)
  AND NOT EXISTS (SELECT FROM audit_auditleaf l WHERE l.entry_id = e.id)
ORDER BY e.id
"""
AHEAD = """
SELECT e.id, e.force_id FROM audit_auditentry e
WHERE e.written_in >= audit_era() + pg_snapshot_xmax(pg_current_snapshot())::text::bigint
  AND NOT EXISTS (SELECT FROM audit_auditleaf l WHERE l.entry_id = e.id)
ORDER BY e.id
"""
WAITING = """
SELECT count(*), min(e.recorded_at) FROM audit_auditentry e
WHERE (e.written_in, e.id) > (%s, %s)
  AND NOT EXISTS (SELECT FROM audit_auditleaf l WHERE l.entry_id = e.id)
"""


def added(newest: Position) -> Iterator[Finding]:
    """Entries that stand before the newest that was sealed, and were not sealed themselves.

    Sealing takes every entry in the log's order, so they were put there afterwards.
    """
    yield from _found(Code.ENTRY_ADDED, ADDED, newest)


def ahead() -> Iterator[Finding]:
    """Entries of transactions that have not begun: they would stay unsealed, and alterable.

    A log that was restored into another server may have some too, until its era is begun.
    """
    yield from _found(Code.ENTRY_AHEAD, AHEAD)


def _found(code: Code, query: str, at: Position | None = None) -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute(query, at)
        for number, force in cursor:
            yield Finding(code=code, chain=chain_of(force), entries=(number,))


def waiting(newest: Position) -> tuple[int, datetime | None]:
    """How many entries wait for the next seal, and since when the oldest does."""
    with connection.cursor() as cursor:
        cursor.execute(WAITING, newest)
        count, since = cursor.fetchone()
    return count, since

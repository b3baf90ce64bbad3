"""The numbers of transactions, in which the log is ordered.

PostgreSQL counts its transactions for ever and a base backup keeps the count, but a dump that is
restored into another server meets a count that starts again. So each number is counted on from
where the log had come to: that is the era, a constant in a function of the database.
"""

from django.db import connections
from django.db.models import BigIntegerField, Func
from psycopg import sql


class CurrentTransaction(Func):
    """The number of the transaction that writes."""

    template = "audit_era() + pg_current_xact_id()::text::bigint"
    output_field = BigIntegerField()


class OldestUnfinished(Func):
    """The number of the oldest transaction that may still commit, in the query's own snapshot."""

    template = "audit_era() + pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
    output_field = BigIntegerField()


NEWEST = """
SELECT coalesce(max(written_in), 0),
       audit_era() + pg_snapshot_xmax(pg_current_snapshot())::text::bigint
FROM audit_auditentry
"""


def is_from_elsewhere(*, using: str = "default") -> bool:
    """Whether the log holds entries of later transactions than this server has begun.

    That is so after a dump of another server was restored, until a new era is begun. Until then
    nothing new is sealed or given to followers, because it would come before what they have.
    """
    with connections[using].cursor() as cursor:
        cursor.execute(NEWEST)
        newest, next_here = cursor.fetchone()
    return bool(newest >= next_here)


def begin_era(*, using: str = "owner") -> bool:
    """Count on from the newest entry if the log is from elsewhere; say whether that was so.

    Only the owner of the tables can, and only while nobody else writes: at a restore.
    """
    if not _counts(using) or not is_from_elsewhere(using=using):
        return False
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT max(written_in) FROM audit_auditentry")
        (newest,) = cursor.fetchone()
        cursor.execute(sql.SQL(ERA).format(sql.Literal(newest)))
    return True


def _counts(using: str) -> bool:
    """Whether the tables are as late a release's as to have eras at all."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT to_regproc('audit_era') IS NOT NULL")
        return bool(cursor.fetchone()[0])


ERA = """
CREATE OR REPLACE FUNCTION audit_era() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT {}::bigint $$
"""

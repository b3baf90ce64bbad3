"""Remembering what an import brought, in the transaction that brings it."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import connection

from nmo.access.actors import Actor
from nmo.orders.actions.rows import RowsAdded
from nmo.orders.models import ImportStep, OrderImport, RowsImported


def remember(
    import_ref: str,
    *,
    made: Collection[int],
    added: Mapping[int, RowsAdded],
    by: Actor,
    now: datetime,
) -> None:
    """Remember which orders the import made, and which rows it added to orders held already."""
    step = ImportStep.objects.create(
        of_import=_import_of(import_ref, by=by, now=now),
        written_in=_this_transaction(),
        made=sorted(made),
    )
    RowsImported.objects.bulk_create(
        [
            RowsImported(
                step=step,
                order_id=order_id,
                events=rows.events,
                conditions=rows.conditions,
                awareness=rows.awareness,
                court_checks=rows.court_checks,
                confirmations=rows.confirmations,
            )
            for order_id, rows in added.items()
        ]
    )


def _import_of(import_ref: str, *, by: Actor, now: datetime) -> OrderImport:
    """The import of that reference that stands, locked against being taken back meanwhile."""
    standing = OrderImport.objects.select_for_update()
    found, _ = standing.get_or_create(
        ref=import_ref,
        undone_at=None,
        defaults={"force_id": by.force_id, "began_at": now, "began_by_id": by.user_id},
    )
    return found


def _this_transaction() -> int:
    """The number under which the log keeps what this transaction writes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_era() + pg_current_xact_id()::text::bigint")
        (number,) = cursor.fetchone()
    return int(number)

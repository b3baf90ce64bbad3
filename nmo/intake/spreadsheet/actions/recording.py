"""Recording the orders of some rows, and finding the rows that the register refuses."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import DataError, transaction

from nmo.access.actors import Actor
from nmo.intake.spreadsheet.rows.reading import RowRead
from nmo.intake.spreadsheet.trying import differs_in
from nmo.intake.spreadsheet.words import RowOutcome
from nmo.orders.actions import record_orders
from nmo.orders.errors import OrderDiffers, OrderRefused
from nmo.orders.recorded import RecordResult

_OUTCOMES = {
    RecordResult.NEW: RowOutcome.NEW,
    RecordResult.SEEN: RowOutcome.SAME_AGAIN,
    RecordResult.CHANGED: RowOutcome.ADDED_TO,
}
NOT_STORED = "It holds something that cannot be stored, such as a value that is far too long."


@dataclass(frozen=True, kw_only=True)
class Run:
    """One import: which, whose, and when."""

    import_id: int
    ref: str
    by: Actor
    now: datetime


@dataclass(frozen=True, slots=True)
class Done:
    """A row and what became of it."""

    row: RowRead
    outcome: RowOutcome
    reason: str = ""


def record_rows(run: Run, rows: Sequence[RowRead]) -> list[Done]:
    """Record what these rows give, in the transaction of the caller; each with what became of it.

    Where the register refuses one, the rows are halved until it is found, so that the others go in.
    """
    unread = [Done(row, RowOutcome.REJECTED, row.reason) for row in rows if row.order is None]
    return [*unread, *_record(run, [row for row in rows if row.order is not None])]


def _record(run: Run, rows: Sequence[RowRead]) -> list[Done]:
    if not rows:
        return []
    try:
        with transaction.atomic():
            recorded = record_orders(
                [row.order for row in rows if row.order],
                by=run.by,
                now=run.now,
                import_ref=run.ref,
            )
    except (OrderRefused, DataError) as refused:
        if len(rows) == 1:
            return [_refused(rows[0], refused)]
        half = len(rows) // 2
        return [*_record(run, rows[:half]), *_record(run, rows[half:])]
    return [Done(row, _OUTCOMES[one.result]) for row, one in zip(rows, recorded, strict=True)]


def _refused(row: RowRead, refused: OrderRefused | DataError) -> Done:
    if isinstance(refused, OrderDiffers):
        return Done(row, RowOutcome.DIFFERING, differs_in(refused.where))
    said = str(refused) if isinstance(refused, OrderRefused) else NOT_STORED
    return Done(row, RowOutcome.REJECTED, said)

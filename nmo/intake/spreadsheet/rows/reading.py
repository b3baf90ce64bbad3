"""Every row of a table, each with its order or with why it gives none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nmo.intake.spreadsheet.errors import RowNotReadable
from nmo.intake.spreadsheet.mapping.fitting import Fitted
from nmo.intake.spreadsheet.reading.table import Row
from nmo.intake.spreadsheet.rows.order import Reading, order_of
from nmo.orders.shapes import OrderIn


@dataclass(frozen=True, slots=True)
class RowRead:
    """A row, its place among the rows (from 0), and its order or the reason why it has none."""

    place: int
    row: Row
    order: OrderIn | None = None
    reason: str = ""


def read_rows(rows: Iterable[Row], fitted: Fitted, reading: Reading) -> Iterator[RowRead]:
    """Read each of the rows in turn; what is wrong in one stays with that one."""
    for place, row in enumerate(rows):
        yield read_row(place, row, fitted, reading)


def read_row(place: int, row: Row, fitted: Fitted, reading: Reading) -> RowRead:
    """One row: its order, or the reason why it gives none."""
    try:
        return RowRead(place, row, order_of(fitted.given(row), reading))
    except RowNotReadable as refused:
        header = fitted.header_of(refused.column)
        return RowRead(place, row, reason=f"{header}: {refused.text}" if header else refused.text)


def batches_of(rows: Iterable[RowRead], size: int) -> Iterator[list[RowRead]]:
    """The rows in their order, `size` together, none with an order_ref that stands twice in it."""
    batch: list[RowRead] = []
    refs: set[str] = set()
    for row in rows:
        ref = row.order.order_ref if row.order else None
        if len(batch) == size or (ref and ref in refs):
            yield batch
            batch, refs = [], set()
        batch.append(row)
        if ref:
            refs.add(ref)
    if batch:
        yield batch

"""A spreadsheet opened with its mapping: ready to be tried or imported."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from nmo.access.actors import Actor
from nmo.access.queries import force_named, forces
from nmo.access.refusals import NoSuchForce
from nmo.intake.spreadsheet.errors import MappingRefused
from nmo.intake.spreadsheet.mapping import Mapping, fitted
from nmo.intake.spreadsheet.mapping.fitting import Fitted
from nmo.intake.spreadsheet.reading import Table, open_table
from nmo.intake.spreadsheet.reading.headers import letters_of
from nmo.intake.spreadsheet.rows.order import Reading
from nmo.intake.spreadsheet.rows.reading import RowRead, read_rows


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A table, its mapping fitted to it, and what is the same for all of its rows."""

    table: Table
    fitted: Fitted
    reading: Reading

    def rows(self, *, after: int = 0) -> Iterator[RowRead]:
        """Each row read, but for the first `after` of them. Raises SpreadsheetRefused."""
        rows = self.table.rows()
        for _ in range(after):
            next(rows, None)
        for read in read_rows(rows, self.fitted, self.reading):
            yield RowRead(read.place + after, read.row, read.order, read.reason)

    def notes(self) -> tuple[str, ...]:
        """What was noticed while reading and nobody has to mend."""
        return tuple(_notes(self.table))


def open_spreadsheet(
    file: BinaryIO, mapping: Mapping, *, default_force: str = "", by: Actor, now: datetime
) -> Opened:
    """The spreadsheet with this mapping. `default_force` is a code or name; empty for `by`'s own.

    Raises SpreadsheetRefused, with WhichSheet and MappingRefused among it.
    """
    table = open_table(file, sheet=mapping.sheet)
    reading = Reading(
        source=mapping.source or by.force_code,
        forces={said.casefold(): one.code for one in forces() for said in (one.code, one.name)},
        default_force=force_code(default_force) if default_force else by.force_code,
        now=now,
        day_of=table.source.day_of,
    )
    return Opened(table=table, fitted=fitted(mapping, table), reading=reading)


def force_code(said: str) -> str:
    """The code of the force so named. Raises MappingRefused."""
    try:
        return force_named(said).code
    except NoSuchForce:
        raise MappingRefused(
            "No force of that name or code is on the register. Write it as the register does."
        ) from None


def _notes(table: Table) -> Iterator[str]:
    yield from table.source.noticed.notes
    if table.skipped:
        rows = ", ".join(map(str, table.skipped))
        yield f"The headers stand in row {table.header_row}; above them was left out: row {rows}."
    for place, count in sorted(table.source.noticed.from_formulas.items()):
        header = table.headers[place] if place < len(table.headers) else letters_of(place)
        yield (
            f"“{header}” holds formulas in {count} rows. Their results, as they were saved, were "
            "taken."
        )

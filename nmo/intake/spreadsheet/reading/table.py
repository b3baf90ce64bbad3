"""A table as it was read: headers, and rows of text with what is wrong in them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(slots=True)
class Row:
    """One row with something in it.

    number: as the spreadsheet program shows it. cells: text, by place; blank is "". faults: why a
    cell cannot be taken, by place; such a cell is never read as blank. wrong: why none can.
    """

    number: int
    cells: list[str]
    faults: Mapping[int, str] | None = None
    wrong: str = ""


@dataclass
class Noticed:
    """What was noticed while reading that nobody has to mend."""

    from_formulas: Counter[int] = field(default_factory=Counter)  # cells, by place
    notes: list[str] = field(default_factory=list)


class Source(Protocol):
    """Rows that can be read from the start as often as they are asked for."""

    kind: str  # "csv" or "xlsx"
    sheet: str
    noticed: Noticed

    def rows(self) -> Iterator[Row]:
        """Every row that is not blank, headers included. Raises SpreadsheetRefused."""

    def day_of(self, serial: float) -> str:
        """The day that a number stands for; raises ValueError where that cannot be told."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """A spreadsheet whose headers are known.

    headers: each unlike the others. header_row: the number of the (last) row of headers. skipped:
    the numbers of rows above them.
    """

    source: Source
    headers: tuple[str, ...]
    header_row: int
    skipped: tuple[int, ...] = ()
    exact_width: int | None = None  # how many cells each row of a CSV has
    was_rejected: bool = False  # a file of rejected rows that comes back

    @property
    def sheet(self) -> str:
        """The sheet's name; empty for a CSV."""
        return self.source.sheet

    def rows(self) -> Iterator[Row]:
        """The rows under the headers, each as wide as they are. Raises SpreadsheetRefused."""
        width = len(self.headers)
        for row in self.source.rows():
            if row.number <= self.header_row:
                continue
            if self.exact_width is not None:
                row.wrong = _wrong(row.cells, self.exact_width)
            elif len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
                row.wrong = "It has a cell to the right of the last header. Give that column one."
            if len(row.cells) < width:
                row.cells += [""] * (width - len(row.cells))
            yield row


def _wrong(cells: list[str], width: int) -> str:
    """Why the cells of a CSV cannot be told apart; empty when they can."""
    if len(cells) < width:
        return (
            f"It has {len(cells)} cells where the headers have {width}, so a separator is missing. "
            "Compare it with the rows around it."
        )
    if any(cell.strip() for cell in cells[width:]):
        return (
            f"It has {len(cells)} cells where the headers have {width}, so a cell holds a "
            "separator without quotation marks around it. Put them there."
        )
    return ""

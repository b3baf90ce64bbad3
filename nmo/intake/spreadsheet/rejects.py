"""Rejected rows as a CSV: as they came, with why, to be mended and imported again."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

from nmo.intake.spreadsheet.columns import OURS, REJECTED_BECAUSE, REJECTED_ROW, folded

# A spreadsheet program takes a cell that begins so for a formula, and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
ENCODING = "utf-8-sig"  # Excel knows the letters by the mark


@dataclass(frozen=True)
class Reject:
    """A row that was left out: its number, its cells as they came, and why."""

    number: int
    cells: Sequence[str]
    reason: str


def write_rejects(file: TextIO, headers: Sequence[str], rejects: Iterable[Reject]) -> None:
    """Write the rows under their own headers, and beside them which row each was and why.

    Reading it back takes out again what makes each cell safe (`Fitted.given`, `with_headers`).
    """
    kept = [place for place, header in enumerate(headers) if folded(header) not in OURS]
    sheet = csv.writer(file)
    sheet.writerow([*(safe(headers[place]) for place in kept), REJECTED_ROW, REJECTED_BECAUSE])
    for one in rejects:
        cells = [one.cells[place] if place < len(one.cells) else "" for place in kept]
        sheet.writerow([*map(safe, cells), str(one.number), safe(one.reason)])


def safe(cell: str) -> str:
    """The cell with a mark before it where a program would take it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell

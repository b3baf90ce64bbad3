"""The rows of the manifest, one at a time, however long it is."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nmo.intake.errors import FeedRefused
from nmo.intake.feed.columns import Cells, Layout, read_layout

WITHHELD = "-"
LETTERS = (
    "Some letters of this row are not written as the courts write them (UTF-8); they were read "
    "as Windows-1252. Compare the names with the PDF."
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the manifest: its number (the first after the headers is 1) and its cells."""

    number: int
    cells: Cells
    notes: tuple[str, ...] = ()
    wrong: str = ""  # why its cells cannot be told apart; empty when they can

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it: a night without orders has one such row."""
        return not self.wrong and all(
            value.strip() in ("", WITHHELD) for value in self.cells.values()
        )


@dataclass
class _Lines:
    """The lines of the file as text, with a count of those that were not UTF-8."""

    path: Path
    strays: int = 0
    _read: int = field(default=0)

    def __iter__(self) -> Iterator[str]:
        with self.path.open("rb") as file:
            for line in file:
                first, self._read = self._read == 0, self._read + 1
                yield self._text(line, first=first)

    def _text(self, line: bytes, *, first: bool) -> str:
        if first and line.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise FeedRefused("The manifest is written in UTF-16, not as the courts write it.")
        try:
            return line.decode("utf-8-sig" if first else "utf-8")
        except UnicodeDecodeError:
            self.strays += 1
            return line.decode("cp1252", errors="replace")


class Manifest:
    """A manifest lying in the spool folder. Iterating reads it once more from the start.

    Raises FeedRefused when it is made: no headers, wrong headers, a quotation mark never closed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.layout: Layout = self._headers()
        self.row_count = sum(not row.blank for row in self)

    def __iter__(self) -> Iterator[Row]:
        lines = _Lines(self._path)
        rows = self._records(lines)
        next(rows, None)
        strays, number = lines.strays, 0
        for values in rows:
            if not values:
                continue  # an empty line at the end of the file
            number += 1
            notes = (LETTERS,) if lines.strays > strays else ()
            strays = lines.strays
            yield self._row(number, values, notes)

    def _headers(self) -> Layout:
        first = next(self._records(_Lines(self._path)), None)
        if not first:
            raise FeedRefused("The manifest is empty: it has no headers. Refused whole.")
        return read_layout(first)

    def _row(self, number: int, values: list[str], notes: tuple[str, ...]) -> Row:
        if len(values) != self.layout.width:
            return Row(
                number=number,
                cells={},
                wrong=f"It has {len(values)} cells where the headers have {self.layout.width}.",
            )
        cells = self.layout.cells(values)
        if any("\0" in value for value in cells.values()):
            return Row(number=number, cells={}, wrong="It holds a character that is no letter.")
        return Row(number=number, cells=cells, notes=notes)

    def _records(self, lines: _Lines) -> Iterator[list[str]]:
        reader = csv.reader(lines, strict=True)
        while True:
            try:
                yield next(reader)
            except StopIteration:
                return
            except csv.Error:
                raise FeedRefused(
                    f"The manifest cannot be read from line {reader.line_num} on: a quotation "
                    "mark is opened and never closed. Nothing was imported. Ask for the file "
                    "to be sent again."
                ) from None

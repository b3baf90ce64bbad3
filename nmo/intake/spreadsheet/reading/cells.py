"""The cells of a sheet as a bounded stream: no row, cell or run of blanks fills the memory.

Expat tells of each element as it passes; only rows with something in them are kept, one at a
time. A million formatted but empty rows cost their reading and nothing else.
"""

import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import IO, ParamSpec
from xml.parsers import expat

from nmo.intake.spreadsheet.caps import CAPS
from nmo.intake.spreadsheet.errors import SpreadsheetRefused
from nmo.intake.spreadsheet.reading.csv_rows import too_large
from nmo.intake.spreadsheet.reading.package import damaged, too_large_unpacked

_CHUNK = 256 * 1024


@dataclass(slots=True)
class RawCell:
    """One cell as the sheet holds it. kind: the format's own letters (n, s, str, b, e, d)."""

    kind: str
    style: int
    value: str | None
    formula: bool


@dataclass(slots=True)
class RawCells:
    """A row with something in it, its cells by place."""

    number: int
    cells: dict[int, RawCell] = field(default_factory=dict)


def read_cells(part: IO[bytes]) -> Iterator[RawCells]:
    """The rows of a sheet's part that hold something. Raises SpreadsheetRefused."""
    parser = _SheetParser()
    try:
        while chunk := part.read(_CHUNK):
            yield from parser.feed(chunk)
        parser.feed(b"", last=True)
    except SpreadsheetRefused:
        raise
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
        raise damaged() from None
    yield from parser.taken()


Arguments = ParamSpec("Arguments")


class _Followed(dict[str, Callable[Arguments, None] | None]):
    """What follows an element, by its whole name; looked up once by its name alone."""

    def __init__(self, **follow: Callable[Arguments, None]) -> None:
        super().__init__()
        self._follow = follow

    def __missing__(self, name: str) -> Callable[Arguments, None] | None:
        self[name] = found = self._follow.get(name.rpartition(" ")[2])
        return found


class _SheetParser:
    """Follows the elements of one sheet; names are compared without their namespace."""

    def __init__(self) -> None:
        self._expat = expat.ParserCreate(namespace_separator=" ")
        self._expat.buffer_text = True
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._letters
        self._expat.StartDoctypeDeclHandler = self._refuse_doctype
        self._starts: _Followed[[Mapping[str, str]]] = _Followed(
            c=self._start_cell,
            v=self._start_text,
            t=self._start_text,
            f=self._start_formula,
            rPh=self._start_spoken,
            row=self._start_row,
        )
        self._ends: _Followed[[]] = _Followed(
            v=self._end_text,
            t=self._end_text,
            rPh=self._end_spoken,
            c=self._end_cell,
            row=self._end_row,
        )
        self._rows: list[RawCells] = []
        self._row = RawCells(0)
        self._place = -1
        self._cell = RawCell("n", 0, None, formula=False)
        self._text: list[str] | None = None
        self._before_spoken: str | None = None
        self._silent = 0
        self._kept = 0

    def feed(self, chunk: bytes, *, last: bool = False) -> list[RawCells]:
        """Take in some of the part and give back the rows that have come to their end."""
        self._silent += len(chunk)
        self._expat.Parse(chunk, last)
        if self._silent > CAPS.silent_bytes:
            raise too_large_unpacked()
        return self.taken()

    def taken(self) -> list[RawCells]:
        """The rows that are whole, each given once."""
        rows, self._rows = self._rows, []
        return rows

    def _refuse_doctype(self, *_: object) -> None:
        raise SpreadsheetRefused(
            "The workbook declares entities of its own, as no Excel file does."
        )

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        follow = self._starts[name]
        if follow is not None:
            follow(attributes)

    def _end(self, name: str) -> None:
        self._silent = 0
        follow = self._ends[name]
        if follow is not None:
            follow()

    def _letters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)
            if len(text) + len(self._cell.value or "") > CAPS.cell_characters:
                raise too_large()

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r")
        self._row = RawCells(int(number) if number else self._row.number + 1)
        self._place = -1

    def _end_row(self) -> None:
        if not self._row.cells:
            return
        self._kept += 1
        if self._kept > CAPS.rows:
            raise too_large()
        self._rows.append(self._row)

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r")
        self._place = column_of(reference) if reference else self._place + 1
        self._cell = RawCell(
            attributes.get("t", "n"), int(attributes.get("s", 0)), None, formula=False
        )

    def _end_cell(self) -> None:
        cell = self._cell
        if not cell.formula and not cell.value:
            return
        if self._place >= CAPS.columns or self._place < 0:
            raise too_large()
        self._row.cells[self._place] = cell

    def _start_text(self, _attributes: Mapping[str, str]) -> None:
        self._text = []

    def _end_text(self) -> None:
        said = "".join(self._text or ())
        self._text = None
        self._cell.value = said if self._cell.value is None else self._cell.value + said

    def _start_formula(self, _attributes: Mapping[str, str]) -> None:
        self._cell.formula = True

    def _start_spoken(self, _attributes: Mapping[str, str]) -> None:
        """How a text is pronounced, which is no part of it."""
        self._before_spoken = self._cell.value

    def _end_spoken(self) -> None:
        self._cell.value = self._before_spoken


@cache
def _letters_to_place(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


def column_of(reference: str) -> int:
    """The place, from 0, of a cell such as "AB12"."""
    return _letters_to_place(reference.rstrip("0123456789").upper()[:4])

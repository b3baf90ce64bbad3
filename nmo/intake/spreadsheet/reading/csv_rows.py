"""The rows of a CSV, whichever letters and separators it was saved with."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import BinaryIO

from nmo.intake.spreadsheet.caps import CAPS
from nmo.intake.spreadsheet.errors import SpreadsheetRefused
from nmo.intake.spreadsheet.reading.table import Noticed, Row
from nmo.intake.spreadsheet.reading.text import encoding_of, lines_of

SEPARATORS = (",", ";", "\t", "|")
_LOOKED_AT = 20
_TOLD = "sep="  # Excel's own first line, which names the separator


class CsvRows:
    """A CSV from which rows can be read as often as wanted.

    Raises SpreadsheetRefused when it is made: letters that cannot be told, nothing in it.
    """

    kind = "csv"
    sheet = ""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._encoding = encoding_of(file)
        self.noticed = Noticed()
        first = list(islice(lines_of(file, self._encoding), _LOOKED_AT))
        self._told = _told_separator(first)
        self._separator = self._told or _separator(first)
        if self._encoding == "cp1252":
            self.noticed.notes.append(
                "The file is not written in UTF-8; it was read as Windows-1252. Look at the "
                "letters with accents."
            )

    def day_of(self, serial: float) -> str:  # noqa: ARG002 - a workbook can, a CSV cannot
        """Raises ValueError: a CSV does not say from which day its program counted."""
        raise ValueError("A CSV does not say from which day its program counts.")

    def rows(self) -> Iterator[Row]:
        """Every row that is not blank. Raises SpreadsheetRefused: a quotation mark never closed."""
        csv.field_size_limit(CAPS.cell_characters)
        lines = lines_of(self._file, self._encoding)
        if self._told:
            next(lines, None)
        reader = csv.reader(lines, delimiter=self._separator, strict=True)
        before = bool(self._told)
        found, last = 0, 0
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                raise _quotation(last + 1 + before) from None
            number, last = last + 1 + before, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            found += 1
            if found > CAPS.rows or len(cells) > CAPS.columns:
                raise too_large()
            yield Row(number, cells)


def too_large() -> SpreadsheetRefused:
    """More rows or columns than a spreadsheet of orders has."""
    return SpreadsheetRefused(
        f"The file has more than {CAPS.rows:,} rows or {CAPS.columns:,} columns. Split it into "
        "parts and import each of them. Nothing was imported."
    )


def _quotation(line: int) -> SpreadsheetRefused:
    return SpreadsheetRefused(
        f"The file cannot be read from line {line} on: a quotation mark is opened and not closed, "
        "or a cell is longer than any cell can be. Put the line right, or save the file as CSV "
        "again from the program that made it. Nothing was imported."
    )


def _told_separator(first: Sequence[str]) -> str:
    told = first[0].strip().strip('"').lower() if first else ""
    return told[len(_TOLD) :] if told.startswith(_TOLD) and len(told) == len(_TOLD) + 1 else ""


def _separator(first: Sequence[str]) -> str:
    """The separator that splits the first lines into the most columns, most alike."""
    return max(SEPARATORS, key=lambda separator: _alike(first, separator))


def _alike(first: Sequence[str], separator: str) -> tuple[int, int]:
    try:
        widths = [len(row) for row in csv.reader(first, delimiter=separator) if row]
    except csv.Error:
        return (0, 0)
    if not widths:
        return (0, 0)
    wide = Counter(width for width in widths if width > 1)
    width, times = wide.most_common(1)[0] if wide else (0, 0)
    return (times * min(width, 3), width)

"""Opening a spreadsheet: what it is, and where its headers are."""

from typing import BinaryIO

from nmo.intake.spreadsheet.reading.csv_rows import CsvRows
from nmo.intake.spreadsheet.reading.headers import with_headers
from nmo.intake.spreadsheet.reading.kind import kind_of
from nmo.intake.spreadsheet.reading.sheet_rows import SheetRows
from nmo.intake.spreadsheet.reading.table import Table


def open_table(file: BinaryIO, *, sheet: str = "") -> Table:
    """The table that a CSV or a workbook holds, found by its headers.

    sheet: which one of a workbook; asked for by WhichSheet where it is not plain. Raises
    SpreadsheetRefused with one plain sentence: another kind of file, a broken or hostile one,
    letters that cannot be told, no headers, no rows under them.
    """
    kind = kind_of(file)
    return with_headers(SheetRows(file, sheet) if kind == "xlsx" else CsvRows(file))

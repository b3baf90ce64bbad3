"""A workbook: its sheets, hidden ones too, its texts, and which numbers are days."""

import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO

from nmo.intake.spreadsheet.errors import SpreadsheetRefused, WhichSheet
from nmo.intake.spreadsheet.reading.cells import RawCells, read_cells
from nmo.intake.spreadsheet.reading.package import check_package, damaged

_SECOND = timedelta(seconds=1)
VISIBLE = "visible"


@dataclass(frozen=True, kw_only=True)
class SheetNamed:
    """A sheet with something on it: its name, its part of the package, whether it is hidden."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, kw_only=True)
class Book:
    """What all sheets of a workbook share.

    day_styles: the numbers of the cell styles that show a number as a day or a time.
    epoch: the day from which this workbook counts (Excel for Windows or for old Macs).
    """

    file: BinaryIO
    sheets: Sequence[SheetNamed]
    texts: Sequence[str]
    day_styles: frozenset[int]
    epoch: datetime

    def cells(self, sheet: SheetNamed) -> Iterator[RawCells]:
        """The rows of the sheet that hold something, as they stand. Raises SpreadsheetRefused."""
        with zipfile.ZipFile(self.file) as package, package.open(sheet.part) as part:
            yield from read_cells(part)

    def day_of(self, serial: float) -> str:
        """The day, time, or both that a number stands for; raises ValueError for none.

        A day whose time is exactly midnight is a day of which no time is stated: a workbook keeps
        no difference between the two.
        """
        from openpyxl.utils.datetime import from_excel  # loads Pillow, which pages do without

        found = from_excel(serial, self.epoch)
        if isinstance(found, time):
            return found.strftime("%H:%M")
        if not isinstance(found, datetime):
            raise ValueError("It is no day.")
        return written(found)


def written(moment: datetime | date) -> str:
    """A day, with its time to the minute where it has one."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    near = moment.replace(microsecond=0) + (
        _SECOND if moment.microsecond >= 500_000 else timedelta()
    )
    if near.time() == time(0):
        return near.date().isoformat()
    return near.isoformat(timespec="seconds" if near.second else "minutes")


def open_book(file: BinaryIO) -> Book:
    """The workbook, with every sheet that holds something. Raises SpreadsheetRefused.

    The parts beside the sheets are read by openpyxl; the cells are not, since it reads either a
    formula or its value and holds a whole row of whatever length (docs/decisions/0014).
    """
    check_package(file)
    file.seek(0)
    try:
        with warnings.catch_warnings(action="ignore"):  # what openpyxl makes up is not used
            every = _book(file)
    except Exception:  # noqa: BLE001 - openpyxl raises whatever a broken part leads it to
        raise damaged() from None
    return replace(every, sheets=[one for one in every.sheets if _holds_something(every, one)])


def _book(file: BinaryIO) -> Book:
    """The workbook's own parts. `load_workbook` is not used: it builds a whole sheet in memory to
    learn its size, where the sheet does not state it.
    """
    from openpyxl.reader.excel import ExcelReader  # loads Pillow, which pages do without
    from openpyxl.styles.stylesheet import apply_stylesheet

    reader: Any = ExcelReader(file, read_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    parts = set(reader.valid_files)
    return Book(
        file=file,
        sheets=[
            SheetNamed(name=sheet.name, part=target.target, hidden=sheet.state != VISIBLE)
            for sheet, target in reader.parser.find_sheets()
            if target.target in parts and target.Type.endswith("/worksheet")
        ],
        texts=reader.shared_strings,
        day_styles=frozenset(reader.wb._date_formats),
        epoch=reader.wb.epoch,
    )


def _holds_something(book: Book, sheet: SheetNamed) -> bool:
    return next(book.cells(sheet), None) is not None


def sheet_meant(book: Book, name: str) -> SheetNamed:
    """The sheet of that name, or the only one; a hidden one is never taken or left in silence.

    Raises WhichSheet, SpreadsheetRefused (no such sheet, nothing on any).
    """
    if not book.sheets:
        raise SpreadsheetRefused("The workbook holds nothing. Choose the one with the orders.")
    by_name: Mapping[str, SheetNamed] = {sheet.name: sheet for sheet in book.sheets}
    if name:
        if name in by_name:
            return by_name[name]
        raise SpreadsheetRefused(
            f"The workbook has no sheet “{name}” with something on it. It has: "
            f"{', '.join(by_name)}."
        )
    if len(book.sheets) == 1 and not book.sheets[0].hidden:
        return book.sheets[0]
    raise WhichSheet(
        [sheet.name for sheet in book.sheets], [one.name for one in book.sheets if one.hidden]
    )

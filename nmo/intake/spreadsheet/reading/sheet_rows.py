"""The rows of one sheet as text, with every cell that cannot be taken named as a fault."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from nmo.intake.spreadsheet.reading.book import Book, SheetNamed, open_book, sheet_meant
from nmo.intake.spreadsheet.reading.cells import RawCell, RawCells
from nmo.intake.spreadsheet.reading.merged import Merged, merged_in
from nmo.intake.spreadsheet.reading.package import damaged
from nmo.intake.spreadsheet.reading.table import Noticed, Row

NO_VALUE = (
    "The cell is a formula whose result was not saved. Open the workbook in Excel, let it "
    "calculate, save it, and try again; or type the value."
)
AN_ERROR = "The cell holds an error of the spreadsheet program (such as #REF!). Mend it."
LOST_DIGITS = (
    "The cell is a number of more than 15 digits, of which spreadsheet programs keep only 15. "
    "Format the column as text and enter the number again."
)
NO_DAY = "The cell is formatted as a date, but its number is no day. Enter the date again."
FIFTEEN_DIGITS = 1e15


class SheetRows:
    """One sheet of a workbook, from which rows can be read as often as wanted.

    Raises SpreadsheetRefused when it is made; WhichSheet where somebody has to say which sheet.
    """

    kind = "xlsx"

    def __init__(self, file: BinaryIO, sheet: str = "") -> None:
        self._book: Book = open_book(file)
        self._meant: SheetNamed = sheet_meant(self._book, sheet)
        self._merged: Sequence[Merged] = merged_in(file, self._meant.part)
        self.sheet = self._meant.name
        self.noticed = Noticed()

    def day_of(self, serial: float) -> str:
        """The day that a number stands for in this workbook; raises ValueError for none."""
        return self._book.day_of(serial)

    def rows(self) -> Iterator[Row]:
        """Every row that is not blank. Raises SpreadsheetRefused."""
        self.noticed.from_formulas.clear()
        covering = _Covering(self._merged)
        for raw in self._book.cells(self._meant):
            try:
                row = self._row(raw)
            except (IndexError, ValueError):  # a text or a number that the workbook does not have
                raise damaged() from None
            merged = covering.faults(row.number)
            if merged:
                row.faults = merged | dict(row.faults or {})
                row.cells += [""] * (max(merged) + 1 - len(row.cells))
            if row.faults or any(cell.strip() for cell in row.cells):
                yield row

    def _row(self, raw: RawCells) -> Row:
        cells = [""] * (max(raw.cells) + 1)
        faults: dict[int, str] = {}
        for place, cell in raw.cells.items():
            if cell.formula:
                self.noticed.from_formulas[place] += 1
            text, fault = self._text(cell)
            cells[place] = text
            if fault:
                faults[place] = fault
        return Row(raw.number, cells, faults or None)

    def _text(self, cell: RawCell) -> tuple[str, str]:
        """What the cell says, or why it cannot be taken."""
        value = cell.value
        if value is None or (cell.formula and cell.kind != "str" and not value.strip()):
            return "", NO_VALUE if cell.formula else ""
        match cell.kind:
            case "s":
                return self._book.texts[int(value)], ""
            case "e":
                return value, AN_ERROR
            case "b":
                return ("TRUE" if value.strip() == "1" else "FALSE"), ""
            case "n":
                return self._number(value, cell.style)
            case _:
                return value, ""

    def _number(self, value: str, style: int) -> tuple[str, str]:
        number = float(value)
        if style in self._book.day_styles:
            try:
                return self._book.day_of(number), ""
            except (ValueError, OverflowError):
                return value, NO_DAY
        if abs(number) >= FIFTEEN_DIGITS:
            return value, LOST_DIGITS
        return (str(int(number)) if number == int(number) else repr(number)), ""


class _Covering:
    """The merged stretches that cover the row at hand, while rows go down the sheet."""

    def __init__(self, merged: Sequence[Merged]) -> None:
        self._coming = list(reversed(merged))
        self._open: list[Merged] = []

    def faults(self, number: int) -> dict[int, str]:
        """Why cells of this row cannot be taken, by place."""
        while self._coming and self._coming[-1].top <= number:
            self._open.append(self._coming.pop())
        self._open = [one for one in self._open if one.bottom >= number]
        return {
            place: f"The cells {one.said} are merged, so it cannot be told which rows and columns "
            "the value is for. Unmerge them and fill in each."
            for one in self._open
            for place in range(one.left, min(one.right, one.left + 200) + 1)
        }

"""Spreadsheets for tests, written by other programs than those that read them. Nobody exists."""

import csv
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.reading import Row, Table, open_table
from nmo.intake.spreadsheet.rows.cells import Given
from nmo.intake.spreadsheet.rows.order import Reading, order_of
from nmo.orders.shapes import OrderIn

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HEADERS = ("order_ref", "respondent_name", "made_on")
A_ROW = {"order_ref": "A1", "respondent_name": "Jonathan Smith", "made_on": "2026-03-02"}


def a_csv(
    *rows: Mapping[str, str], separator: str = ",", encoding: str = "utf-8", end: str = "\r\n"
) -> bytes:
    """A CSV with these rows (one good one where none is given), under all of their headers."""
    given = rows or (A_ROW,)
    text = StringIO(newline="")
    headers = list(dict.fromkeys(header for row in given for header in row))
    sheet = csv.DictWriter(text, headers, delimiter=separator, lineterminator=end)
    sheet.writeheader()
    sheet.writerows(given)
    return text.getvalue().encode(encoding)


def a_workbook(fill: Callable[[Worksheet], None], *, book: Workbook | None = None) -> bytes:
    """A workbook whose first sheet is filled by `fill`, as openpyxl saves it."""
    book = book or Workbook()
    sheet = book.worksheets[0]
    fill(sheet)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def with_rows(*rows: Sequence[object]) -> bytes:
    """A workbook of one sheet with these rows."""

    def fill(sheet: Worksheet) -> None:
        for row in rows:
            sheet.append(list(row))

    return a_workbook(fill)


def changed_part(workbook: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def with_shared_texts(texts: bytes) -> bytes:
    """A workbook whose one row gives its name by the number of a text: the first of `texts`."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    book = with_rows(HEADERS, ["A1", None, "2026-03-02"])
    book = changed_part(
        book,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b'<c r="C2"', b'<c r="B2" t="s"><v>0</v></c><c r="C2"'),
    )
    book = changed_part(
        book,
        "[Content_Types].xml",
        lambda xml: xml.replace(
            b"</Types>",
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'.encode(),
        ),
    )
    book = changed_part(
        book,
        "xl/_rels/workbook.xml.rels",
        lambda xml: xml.replace(
            b"</Relationships>",
            f'<Relationship Id="texts" Type="{office}/sharedStrings" '
            'Target="sharedStrings.xml"/></Relationships>'.encode(),
        ),
    )
    file = BytesIO(book)
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("xl/sharedStrings.xml", texts)
    return file.getvalue()


def opened(content: bytes, sheet: str = "") -> Table:
    """The table in these bytes."""
    return open_table(BytesIO(content), sheet=sheet)


def rows_of(content: bytes, sheet: str = "") -> list[Row]:
    """The rows under the headers."""
    return list(opened(content, sheet).rows())


def cells_of(content: bytes) -> list[list[str]]:
    """The cells of the rows under the headers."""
    return [row.cells for row in rows_of(content)]


def read(**cells: str) -> OrderIn:
    """The order that a row with these cells gives, beside a name and a day if none are given."""
    given = {"respondent_name": "Jonathan Smith", "made_on": "2026-03-02", **cells}
    columns = {Column(name): text for name, text in given.items() if text}
    return order_of(Given(2, columns), reading())


def reading(**changes: object) -> Reading:
    """What is the same for every row, at a register with one force."""
    same = {
        "source": "TEST",
        "forces": {"test": "TEST", "test police": "TEST"},
        "default_force": "TEST",
        "now": NOW,
        "day_of": no_day,
    }
    return Reading(**{**same, **changes})  # type: ignore[arg-type]


def no_day(_serial: float) -> str:
    """As a CSV answers."""
    raise ValueError

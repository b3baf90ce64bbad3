"""Workbooks as people keep them: each oddity has a clear answer, and nothing is read as blank."""

import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from nmo.intake.spreadsheet.errors import SpreadsheetRefused, WhichSheet
from nmo.intake.spreadsheet.reading.sheet_rows import AN_ERROR, LOST_DIGITS, NO_VALUE
from nmo.intake.spreadsheet.tests.builders import (
    HEADERS,
    a_workbook,
    changed_part,
    opened,
    rows_of,
    saved,
    with_rows,
    with_shared_texts,
)

SHEET = "xl/worksheets/sheet1.xml"
GOOD = ("A1", "Jonathan Smith", "2026-03-02")


def test_days_and_times_are_read_as_the_workbook_counts_them() -> None:
    row = rows_of(with_rows(HEADERS, ["A1", "J", datetime(2026, 3, 2, 14, 30)]))[0]
    day = rows_of(with_rows(HEADERS, ["A1", "J", date(2026, 3, 2)]))[0]

    assert row.cells[2] == "2026-03-02T14:30"
    assert day.cells[2] == "2026-03-02"


def test_a_workbook_that_counts_from_1904_gives_the_same_days() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904

    def fill(sheet: Worksheet) -> None:
        sheet.append(HEADERS)
        sheet.append(["A1", "J", date(2026, 3, 2)])

    assert rows_of(a_workbook(fill, book=book))[0].cells[2] == "2026-03-02"


def test_a_number_in_a_column_of_days_can_be_a_day_in_a_workbook_alone() -> None:
    table = opened(with_rows(HEADERS, ["A1", "J", 46083]))

    assert next(table.rows()).cells[2] == "46083"
    assert table.source.day_of(46083) == "2026-03-02"


def test_a_formula_without_its_result_is_a_fault_and_never_blank() -> None:
    row = rows_of(with_rows(HEADERS, ["A1", "=B9&C9", "2026-03-02"]))[0]

    assert row.faults == {1: NO_VALUE}


def test_the_result_that_was_saved_with_a_formula_is_taken_and_told() -> None:
    content = changed_part(
        with_rows(HEADERS, ["A1", "=B9&C9", "2026-03-02"]),
        SHEET,
        lambda xml: (
            xml.replace(b"<v></v>", b"<v>Jonathan Smith</v>")
            .replace(b"<v />", b"<v>Jonathan Smith</v>")
            .replace(b'<c r="B2"', b'<c r="B2" t="str"')
        ),
    )
    table = opened(content)

    (row,) = table.rows()

    assert (row.cells[1], row.faults) == ("Jonathan Smith", None)
    assert table.source.noticed.from_formulas[1] == 1


def test_an_error_cell_is_a_fault() -> None:
    assert rows_of(with_rows(HEADERS, ["A1", "#REF!", "2026-03-02"]))[0].faults == {1: AN_ERROR}


def test_a_number_of_which_digits_are_lost_is_a_fault() -> None:
    row = rows_of(with_rows(HEADERS, [1784041216100011, "J", "2026-03-02"]))[0]

    assert row.faults == {0: LOST_DIGITS}


def test_merged_cells_are_a_fault_in_every_row_they_cover() -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (HEADERS, GOOD, ("A2", None, "2026-03-02"), ("A3", "Mary", "2026-03-02")):
            sheet.append(row)
        sheet.merge_cells("B2:B3")

    rows = rows_of(a_workbook(fill))

    assert [set(row.faults or ()) for row in rows] == [{1}, {1}, set()]
    assert "B2:B3" in dict(rows[0].faults or {})[1]


def test_one_hidden_sheet_is_enough_to_be_asked_which_is_meant() -> None:
    book = Workbook()
    book.worksheets[0].append(HEADERS)
    hidden = book.create_sheet("Old orders")
    hidden.append(HEADERS)
    hidden.append(GOOD)
    hidden.sheet_state = "veryHidden"

    with pytest.raises(WhichSheet) as which:
        opened(saved(book))

    assert (which.value.sheets, which.value.hidden) == (("Sheet", "Old orders"), ("Old orders",))
    assert [row.cells for row in rows_of(saved(book), "Old orders")] == [list(GOOD)]


def test_a_workbook_with_nothing_but_a_hidden_sheet_is_asked_about() -> None:
    book = Workbook()
    hidden = book.create_sheet("Orders")
    hidden.append(HEADERS)
    hidden.append(GOOD)
    hidden.sheet_state = "hidden"

    with pytest.raises(WhichSheet, match="hidden"):
        opened(saved(book))


def test_empty_sheets_beside_the_orders_ask_nothing() -> None:
    book = Workbook()
    book.create_sheet("Sheet2").sheet_state = "hidden"
    for row in (HEADERS, GOOD):
        book.worksheets[0].append(row)

    assert len(rows_of(saved(book))) == 1


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(SpreadsheetRefused, match=r"no sheet “Orders”.*It has: Sheet\."):
        opened(with_rows(HEADERS, GOOD), "Orders")


def test_a_million_blank_rows_are_no_rows() -> None:
    blanks = b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (n, n) for n in range(3, 200_000))
    far = b'<row r="1048576"><c r="A1048576" s="0"/></row>'
    content = changed_part(
        with_rows(HEADERS, GOOD),
        SHEET,
        lambda xml: xml.replace(b"</sheetData>", blanks + far + b"</sheetData>"),
    )

    assert len(rows_of(content)) == 1


def test_a_cell_far_away_is_refused_before_it_fills_the_memory() -> None:
    content = changed_part(
        with_rows(HEADERS, GOOD),
        SHEET,
        lambda xml: xml.replace(
            b"</sheetData>", b'<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>'
        ),
    )

    with pytest.raises(SpreadsheetRefused, match="columns"):
        rows_of(content)


def test_a_bomb_is_refused_by_its_directory() -> None:
    content = changed_part(
        with_rows(HEADERS, GOOD), "xl/styles.xml", lambda xml: xml + b" " * (40 * 1024 * 1024)
    )

    assert len(content) < 100_000
    with pytest.raises(SpreadsheetRefused, match="unpacks to far more"):
        opened(content)


def test_an_element_without_end_is_refused() -> None:
    content = changed_part(
        with_rows(HEADERS, GOOD),
        SHEET,
        lambda xml: xml.replace(b"</sheetData>", b"<row " + b" " * (6 * 1024 * 1024)),
    )

    with pytest.raises(SpreadsheetRefused, match="unpacks to far more"):
        rows_of(content)


def test_entities_of_its_own_are_refused() -> None:
    content = changed_part(
        with_rows(HEADERS, GOOD),
        SHEET,
        lambda xml: b'<!DOCTYPE a [<!ENTITY b "c">]>' + xml,
    )

    with pytest.raises(SpreadsheetRefused, match="entities"):
        opened(content)


@pytest.mark.parametrize("cut", [40, 400, 2000])
def test_a_workbook_that_is_cut_off_is_refused(cut: int) -> None:
    with pytest.raises(SpreadsheetRefused):
        opened(with_rows(HEADERS, GOOD)[:cut])


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("xl/workbook.xml", b"<workbook"),
        (SHEET, b"<worksheet><sheetData><row><c t='s'><v>99</v></c></row></sheetData></worksheet>"),
        (SHEET, b"<worksheet><sheetData><row><c><v>x</v></c></row></sheetData></worksheet>"),
        (SHEET, b"<worksheet><sheetData><row r='x'/></sheetData></worksheet>"),
    ],
)
def test_a_broken_part_is_refused_in_a_sentence(part: str, wrong: bytes) -> None:
    content = changed_part(with_rows(HEADERS, GOOD), part, lambda _: wrong)

    with pytest.raises(SpreadsheetRefused, match="save it again"):
        rows_of(content)


def test_a_text_that_the_workbook_holds_once_for_all_cells_is_read() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    texts = f'<sst xmlns="{main}"><si><r><t>Jonathan</t></r><r><t> Smith</t></r></si></sst>'

    assert rows_of(with_shared_texts(texts.encode()))[0].cells[1] == "Jonathan Smith"


@pytest.mark.parametrize("texts", [b"not xml", b"<sst/>"])
def test_texts_that_are_broken_or_lacking_are_refused(texts: bytes) -> None:
    with pytest.raises(SpreadsheetRefused, match="save it again"):
        rows_of(with_shared_texts(texts))


def _zip_with(name: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(name, b"x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"old kind of Excel \(.xls\)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected with a password",
        ),
        (_zip_with("content.xml"), "OpenDocument"),
        (_zip_with("xl/workbook.bin"), "binary workbook"),
        (_zip_with("orders.csv"), "a zip without any sheet"),
    ],
)
def test_what_is_no_xlsx_is_refused_with_what_to_do(content: bytes, said: str) -> None:
    with pytest.raises(SpreadsheetRefused, match=said):
        opened(content)


def test_text_in_parts_is_one_and_how_it_is_spoken_is_left_out() -> None:
    cell = (
        b'<c r="B2" t="inlineStr"><is><r><t>Jonathan</t></r><r><t xml:space="preserve"> Smith</t>'
        b"</r><rPh><t>spoken</t></rPh></is></c>"
    )
    content = changed_part(
        with_rows(HEADERS, ["A1", None, "2026-03-02"]),
        SHEET,
        lambda xml: xml.replace(b'<c r="C2"', cell + b'<c r="C2"'),
    )

    assert rows_of(content)[0].cells[1] == "Jonathan Smith"

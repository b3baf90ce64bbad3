"""CSVs as programs of all kinds save them."""

import pytest

from nmo.intake.spreadsheet.errors import SpreadsheetRefused
from nmo.intake.spreadsheet.tests.builders import A_ROW, a_csv, cells_of, opened, rows_of

ZAINAB = {**A_ROW, "respondent_name": "Zaïnab Ó Briain"}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_letters_are_read_in_whichever_way_they_were_saved(encoding: str) -> None:
    assert cells_of(a_csv(ZAINAB, encoding=encoding)) == [["A1", "Zaïnab Ó Briain", "2026-03-02"]]


def test_a_file_in_windows_letters_says_so() -> None:
    notes = opened(a_csv(ZAINAB, encoding="cp1252")).source.noticed.notes

    assert "Windows-1252" in notes[0]


def test_letters_that_cannot_be_told_are_refused_with_their_line() -> None:
    mixed = a_csv(ZAINAB) + "A2,Zoë Test,2026-03-02\r\n".encode("cp1252")

    with pytest.raises(SpreadsheetRefused, match="Line 3 is not written in UTF-8"):
        opened(mixed)


def test_bytes_that_are_no_letters_in_any_way_are_refused() -> None:
    with pytest.raises(SpreadsheetRefused, match="Line 2"):
        opened(b"respondent_name,made_on\r\n\x81\x8d,2026-03-02\r\n")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    assert cells_of(a_csv(separator=separator)) == [["A1", "Jonathan Smith", "2026-03-02"]]


def test_excels_own_line_about_the_separator_is_no_row() -> None:
    rows = rows_of(b"sep=;\r\n" + a_csv(separator=";"))

    assert [(row.number, row.cells[1]) for row in rows] == [(3, "Jonathan Smith")]


def test_a_cell_may_hold_separators_lines_and_quotation_marks() -> None:
    name = 'Smith, the "younger"\r\nof Testford'
    assert cells_of(a_csv({**A_ROW, "respondent_name": name}))[0][1] == name


def test_a_quotation_mark_never_closed_refuses_the_file_with_its_line() -> None:
    broken = a_csv() + b'A2,"Mary Test,2026-03-02\r\nA3,Ann Test,2026-03-02\r\n'

    with pytest.raises(SpreadsheetRefused, match="line 3 on"):
        rows_of(broken)


def test_a_nul_refuses_the_file_with_its_line() -> None:
    with pytest.raises(SpreadsheetRefused, match="Line 3"):
        rows_of(a_csv() + b"A2,Mary\0Test,2026-03-02\r\n")


def test_a_row_with_a_separator_too_few_or_too_many_stands_alone_in_being_wrong() -> None:
    content = a_csv() + b"A2,Mary Test\r\nA3,Test, Ann,2026-03-02\r\nA4,Eve Test,2026-03-02\r\n"

    wrong = [bool(row.wrong) for row in rows_of(content)]

    assert wrong == [False, True, True, False]


def test_a_row_is_numbered_as_an_editor_numbers_its_line() -> None:
    content = a_csv({**A_ROW, "respondent_name": "Jon\nSmith"}) + b"\r\n\r\nA2,Mary,2026-03-02\r\n"

    assert [row.number for row in rows_of(content)] == [2, 6]


def test_blank_rows_are_no_rows() -> None:
    assert len(rows_of(a_csv() + b",,\r\n" * 1000)) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\r\n\r\n", "holds nothing"),
        (b"order_ref,respondent_name,made_on\r\n", "no rows under them"),
        (b"%PDF-1.4 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"<html><table>", "web page"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(SpreadsheetRefused, match=said):
        opened(content)

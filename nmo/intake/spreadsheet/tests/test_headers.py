"""Where the headers are, and how each is told from the others."""

from nmo.intake.spreadsheet.tests.builders import a_csv, opened, with_rows


def test_headers_are_found_below_a_title() -> None:
    table = opened(
        with_rows(
            ["Non-molestation orders 2026"],
            [],
            ["order_ref", "respondent_name", "made_on"],
            ["A1", "Jonathan Smith", "2026-03-02"],
        )
    )

    assert table.headers == ("order_ref", "respondent_name", "made_on")
    assert (table.header_row, table.skipped) == (3, (1,))
    assert [row.number for row in table.rows()] == [4]


def test_two_rows_of_headers_are_read_as_one() -> None:
    table = opened(
        with_rows(
            ["Respondent", None, "Applicant", None, "Order"],
            ["Name", "DOB", "Name", "DOB", "Date made"],
            ["Jonathan Smith", "1985-03-12", "Leanne Pike", "1990-01-01", "2026-03-02"],
        )
    )

    assert table.headers[:3] == ("Respondent Name", "Respondent DOB", "Applicant Name")
    assert [row.number for row in table.rows()] == [3]


def test_a_header_that_stands_twice_is_told_apart_by_its_column() -> None:
    assert opened(b"Name,Name,made_on\r\na,b,2026-03-02\r\n").headers == (
        "Name",
        "Name (column B)",
        "made_on",
    )


def test_a_column_without_a_header_is_named_by_its_letters() -> None:
    assert opened(b"respondent_name,,made_on\r\na,b,2026-03-02\r\n").headers[1] == "(column B)"


def test_two_hundred_columns_are_read() -> None:
    row = {f"column {number}": str(number) for number in range(198)}
    table = opened(a_csv({"respondent_name": "A", "made_on": "2026-03-02", **row}))

    assert len(table.headers) == 200
    assert next(table.rows()).cells[199] == "197"


def test_a_cell_beyond_the_last_header_is_not_lost_in_silence() -> None:
    rows = [["respondent_name", "made_on"], *[["A", "2026-03-02"]] * 20, ["A", "2026-03-02", "x"]]
    found = list(opened(with_rows(*rows)).rows())

    assert "right of the last header" in found[-1].wrong
    assert not found[0].wrong

"""Whatever is written into a spreadsheet is read back as the same order."""

from datetime import date, datetime, time
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.mapping import fitted
from nmo.intake.spreadsheet.mapping.propose import own_columns
from nmo.intake.spreadsheet.rejects import Reject, write_rejects
from nmo.intake.spreadsheet.rows.order import order_of
from nmo.intake.spreadsheet.tests.builders import a_csv, opened, reading, with_rows
from nmo.law import NoticeType, OrderType, write_when
from nmo.orders.shapes import OrderIn

letters = st.characters(whitelist_categories=("L",), max_codepoint=0x24F)
name = st.text(letters, min_size=2, max_size=12).map(lambda text: f"{text} Test")
days = st.dates(date(2020, 1, 1), date(2026, 11, 21))
times = st.one_of(st.none(), st.times().map(lambda at: time(at.hour or 1, at.minute)))
rows = st.fixed_dictionaries(
    {
        "order_ref": st.integers(1, 10**6).map(lambda number: f"R{number}"),
        "respondent_name": name,
        "respondent_other_names": st.lists(name, max_size=2).map("|".join),
        "order_type": st.sampled_from([kind.value for kind in OrderType]),
        "notice": st.sampled_from([notice.value for notice in NoticeType]),
        "court_name": st.sampled_from(["", "Family Court, Testford", 'The "Court"']),
        "case_number": st.sampled_from(["", "LS26F00417", "LS26F00417|1784-0412-1610-0011"]),
        "notes": st.text(
            st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20
        ),
    }
)


def first_order(content: bytes) -> OrderIn:
    """The order of the first row."""
    table = opened(content)
    return order_of(fitted(own_columns(table.headers), table).given(next(table.rows())), reading())


def as_written(day: date, at: time | None, style: str) -> str:
    """A day as people write it."""
    text = day.strftime(style)
    return f"{text} {at:%H:%M}" if at else text


@given(rows, days, times, st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%d %B %Y"]))
@settings(max_examples=60)
def test_a_row_written_is_the_order_read(
    row: dict[str, str], day: date, at: time | None, style: str
) -> None:
    try:
        order = first_order(a_csv({**row, "made_on": as_written(day, at, style)}))
    except ValueError as refused:
        assert "does not exist" in str(refused)  # noqa: PT017 - the hour that spring leaves out
        return

    assert (order.order_ref, order.parties[0].name) == (row["order_ref"], row["respondent_name"])
    assert "|".join(order.parties[0].other_names) == row["respondent_other_names"]
    assert (order.order_type, order.events[0].notice_type) == (row["order_type"], row["notice"])
    assert "|".join(order.case_numbers) == row["case_number"]
    assert (order.court_name, order.notes) == (row["court_name"], row["notes"].strip())
    made = write_when(order.events[0].at)
    assert made.startswith(f"{day.isoformat()}T{at:%H:%M}" if at else day.isoformat())


@given(rows, days, st.booleans())
@settings(max_examples=25)
def test_a_workbook_and_a_csv_of_the_same_rows_give_the_same_order(
    row: dict[str, str], day: date, typed: bool
) -> None:
    made = datetime(day.year, day.month, day.day) if typed else day.isoformat()
    row = {**row, "notes": ""}  # a text that begins with = would be a formula there

    workbook = with_rows([*row, "made_on"], [*row.values(), made])

    assert first_order(workbook) == first_order(a_csv({**row, "made_on": day.isoformat()}))


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n\x0b\x0c\x85"), max_size=12)


@given(cells.filter(lambda text: text == text.strip()))
@settings(max_examples=100)
def test_a_rejected_cell_is_no_formula_and_comes_back_as_it_was(cell: str) -> None:
    text = StringIO(newline="")
    headers = ("respondent_name", "made_on", "court_name")
    write_rejects(text, headers, [Reject(2, ("A", "2026-03-02", cell), "why")])
    content = text.getvalue().encode("utf-8-sig")

    table = opened(content)
    row = next(table.rows())
    given_back = fitted(own_columns(table.headers), table).given(row)

    assert not row.cells[2].startswith(("=", "+", "-", "@", "\t"))
    assert given_back.cells.get(Column.COURT_NAME, "") == cell


@given(st.binary(max_size=400))
@settings(max_examples=100)
def test_no_bytes_whatever_bring_the_reader_down(content: bytes) -> None:
    try:
        list(opened(content).rows())
    except ValueError as refused:
        assert str(refused).endswith(".")  # noqa: PT017 - a sentence, whichever it is


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "\tx"])
def test_a_reason_or_a_cell_can_run_nothing(cell: str) -> None:
    text = StringIO(newline="")
    write_rejects(text, ("a",), [Reject(1, (cell,), cell)])

    assert f"'{cell}" in text.getvalue()

"""Days as people type them."""

from datetime import date

import pytest

from nmo.intake.spreadsheet.errors import RowNotReadable
from nmo.intake.spreadsheet.rows.moments import read_day, read_when
from nmo.intake.spreadsheet.tests.builders import no_day
from nmo.law import write_when


def when(text: str) -> str:
    """The moment as the register writes it."""
    return write_when(read_when(text, "made_on", no_day))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("2026-03-02", "2026-03-02"),
        ("2026-03-02T14:30", "2026-03-02T14:30"),
        ("2026-03-02 14:30:00", "2026-03-02T14:30"),
        ("02/03/2026", "2026-03-02"),
        ("2/3/2026", "2026-03-02"),
        ("02-03-2026", "2026-03-02"),
        ("02.03.2026 14:30", "2026-03-02T14:30"),
        ("02/03/2026 2.30pm", "2026-03-02T14:30"),
        ("02/03/2026, 4 pm", "2026-03-02T16:00"),
        ("2 March 2026", "2026-03-02"),
        ("2nd Mar 2026 at 12:00", "2026-03-02T12:00"),
        ("20260302", "2026-03-02"),
        ("2026-03-02 00:00:00", "2026-03-02"),
        ("02/03/2026 00:00:00", "2026-03-02"),
        ("2026-03-02T00:00", "2026-03-02T00:00"),
    ],
)
def test_a_day_is_read_day_first_or_year_first(text: str, means: str) -> None:
    assert when(text) == means


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("03/25/2026", "There is no month 25. Dates are read day first"),
        ("31/02/2026", "no such day"),
        ("02/03/26", "two digits"),
        ("2 Mar 26", "two digits"),
        ("46083", "number"),
        ("soon", "no date"),
        ("2026-03-29T01:30", "does not exist"),
        ("02/03/2026 25:00", "no such time"),
        ("02/03/2026 13pm", "no such time"),
        ("2 Foo 2026", "no date"),
    ],
)
def test_what_is_no_day_is_refused_with_what_to_do(text: str, said: str) -> None:
    with pytest.raises(RowNotReadable, match=said):
        when(text)


def test_a_number_is_a_day_where_the_file_says_from_when_it_counts() -> None:
    assert read_day("46083", "made_on", lambda _: "2026-03-02") == date(2026, 3, 2)


def test_a_time_of_day_is_refused_where_a_day_alone_belongs() -> None:
    with pytest.raises(RowNotReadable, match="day alone"):
        read_day("12/03/1985 10:00", "respondent_date_of_birth", no_day)


def test_a_refusal_never_repeats_the_value() -> None:
    with pytest.raises(RowNotReadable) as refused:
        when("Jonathan Smith")

    assert "Smith" not in str(refused.value)

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.intake.reading.dates import lengths_in
from nmo.intake.reading.dates.lengths import Basis

MADE = date(2026, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "for 12 months from today", "for a period of twelve (12) months", "for one year",
        "12 calendar months from the date of this order", "for a year", "deuddeg mis",
    ],
)  # fmt: skip
def test_a_year_in_many_wordings(text):
    assert [length.after(MADE) for length in lengths_in(text)] == [date(2027, 3, 12)]


def test_a_length_ends_on_the_last_of_a_shorter_month():
    (length,) = lengths_in("six months from the date of this order")
    assert length.after(date(2026, 8, 31)) == date(2027, 2, 28)


def test_a_length_says_from_when_it_runs():
    assert lengths_in("28 days from the date of service")[0].basis is Basis.SERVICE
    assert lengths_in("28 days from the date of this order")[0].basis is Basis.ORDER
    assert lengths_in("for 28 days")[0].basis is Basis.UNSAID


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 60))
def test_months_never_leave_the_month_they_lead_to(day, months):
    end = lengths_in(f"{months} months")[0].after(day)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == months
    assert end.day <= day.day

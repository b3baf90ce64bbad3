from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.intake.reading.dates import days_in

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
CYMRAEG = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
]


def days(text):
    return [seen.day for seen in days_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "12 March 2027", "12th March 2027", "12th day of March 2027", "12 Mar 2027", "12/03/2027",
        "12.3.27", "12-03-2027", "2027-03-12", "Friday 12 March 2027", "12 Mawrth 2027",
        "the 12th of March, 2027", "12 MARCH 2027", "March 12, 2027",
    ],
)  # fmt: skip
def test_one_day_in_many_wordings(text):
    assert days(f"until {text}.") == [date(2027, 3, 12)]


@pytest.mark.parametrize("text", ["l2 March 2O27", "12 Maroh 2027", "I2/O3/2027", '12" March 2027'])
def test_a_misread_letter_is_mended_and_said_so(text):
    seen = days_in(text)
    assert [each.day for each in seen] == [date(2027, 3, 12)]


@pytest.mark.parametrize("before", ["2", "Visit 2", "2)", "Flat 2,", "2 "])
@pytest.mark.parametrize("weekday", ["Friday", "Fri", "FRIDAY"])
def test_a_number_before_a_weekday_is_no_day_of_it(before, weekday):
    seen = days_in(f"{before} {weekday} 12 March 2027 6.55 pm")
    assert [(each.day, each.weekday_fits) for each in seen] == [(date(2027, 3, 12), True)]


def test_the_day_always_comes_first():
    assert days("03/04/2026") == [date(2026, 4, 3)]


def test_a_day_that_no_calendar_has_is_no_day():
    assert days("31 June 2026, 12/13/2026, 30.02.2026") == []


def test_a_year_without_its_century_is_taken_from_its_figures():
    assert days("born 12/03/85, ends 12/03/27") == [date(1985, 3, 12), date(2027, 3, 12)]


def test_a_weekday_that_does_not_fit_is_told():
    assert [seen.weekday_fits for seen in days_in("Monday 12 March 2027")] == [False]
    assert [seen.weekday_fits for seen in days_in("Friday 12 March 2027")] == [True]
    assert [seen.weekday_fits for seen in days_in("Dydd Gwener 12 Mawrth 2027")] == [True]


def test_numbers_beside_words_are_no_days():
    assert days("paragraphs 1 to 5 may be varied; LS26F00417; 1784041216100045; rule 10.10") == []


@given(st.dates(date(1930, 1, 1), date(2080, 1, 1)), st.booleans())
def test_every_day_written_out_is_read_back(day, welsh):
    month = (CYMRAEG if welsh else MONTHS)[day.month - 1]
    assert days(f"on {day.day} {month} {day.year} at") == [day]


@given(st.dates(date(2000, 1, 1), date(2049, 12, 31)))
def test_every_day_in_figures_is_read_day_first(day):
    assert days(f"{day:%d/%m/%Y}") == [day]
    assert days(f"{day:%d/%m/%y}") == [day]


@given(st.text(max_size=200))
def test_no_text_upsets_the_reader(text):
    assert all(0 <= seen.start < seen.end <= len(text) for seen in days_in(text))

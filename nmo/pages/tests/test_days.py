from datetime import date

import pytest

from nmo.pages.forms.days import NotADay, read_day


@pytest.mark.parametrize(
    "text",
    [
        "12 3 1985",
        "12/3/1985",
        "12/03/85",
        "12.3.85",
        "12-3-1985",
        "12031985",
        "12 March 1985",
        "12th mar 1985",
        "1985-03-12",
        "  12   3  1985 ",
    ],
)
def test_a_day_of_birth_is_read_however_it_is_written(text):
    assert read_day(text, century_turns_at=30) == date(1985, 3, 12)


def test_a_year_of_two_digits_on_an_order_is_in_this_century():
    assert read_day("1/3/85") == date(2085, 3, 1)


@pytest.mark.parametrize("text", ["31 2 1985", "12 13 1985", "0 1 1985", "12 Marsh 1985"])
def test_a_day_that_does_not_exist_is_refused_with_what_to_type(text):
    with pytest.raises(NotADay, match="must be a real date, like 12 3 1985"):
        read_day(text)


@pytest.mark.parametrize("text", ["yesterday", "12 3", "1985", "12 3 1985 4pm"])
def test_what_is_no_day_is_refused_with_what_to_type(text):
    with pytest.raises(NotADay, match="must be a day, month and year"):
        read_day(text)

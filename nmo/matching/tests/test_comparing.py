"""Levels and weights of birth dates, addresses and phone numbers."""

import pytest

from nmo.matching.births import BirthDate, age_on
from nmo.matching.comparing.births import compare_age, compare_births
from nmo.matching.comparing.phones import compare_phones
from nmo.matching.comparing.places import compare_places
from nmo.matching.phones import parse_phone
from nmo.matching.places.addresses import parse_place
from nmo.matching.places.postcodes import parse_postcode
from nmo.matching.tests.people import TODAY, born
from nmo.matching.weights import weights

TABLE = weights()


@pytest.mark.parametrize(
    ("asked", "held", "level"),
    [
        ("1985-03-12", "1985-03-12", "equal"),
        ("1985-01-01", "1985-01-01", "equal_first_of_january"),
        ("1985-12-03", "1985-03-12", "swapped"),
        ("1985-03-13", "1985-03-12", "one_digit"),
        ("1985-03-27", "1985-03-12", "year_and_month"),
        ("1985-11-12", "1985-03-12", "year_and_day"),
        ("1958-03-12", "1985-03-12", "transposed"),
        ("1985-03-21", "1985-03-12", "transposed"),
        ("1990-03-12", "1989-03-12", "year_slip"),
        ("1995-03-12", "2005-03-12", "year_slip"),
        ("1885-03-12", "1985-03-12", "year_slip"),
        ("1985-03-12", "1984-03-12", "year_slip"),
        ("1985-01-01", "1985-03-12", "first_of_january_same_year"),
        ("1960-01-01", "1985-01-01", "first_of_january_other_year"),
        ("1984-01-01", "1985-01-01", "first_of_january_year_slip"),
        ("1958-01-01", "1985-01-01", "first_of_january_digits_apart"),
        ("1935-01-01", "1985-01-01", "first_of_january_digits_apart"),
        ("1963-03-12", "1985-03-12", "month_and_day"),
        ("1985-09-28", "1985-03-12", "same_year"),
        ("1960-09-28", "1985-03-12", "differs"),
    ],
)
def test_two_whole_birth_dates_agree_at_a_level(asked, held, level):
    assert compare_births(born(asked), born(held), TABLE).level == level


def test_the_first_of_january_says_less_than_another_day():
    one, other = born("1985-01-01"), born("1985-03-12")

    assert compare_births(one, one, TABLE).weight < compare_births(other, other, TABLE).weight
    assert compare_births(one, other, TABLE).weight > TABLE.born["same_year"]


def test_a_slip_in_the_year_speaks_against_nobody_of_the_first_of_january():
    held = born("1985-01-01")

    for slip in ("1984-01-01", "1987-01-01", "1958-01-01"):
        assert compare_births(born(slip), held, TABLE).weight >= 0
    assert compare_births(born("1962-01-01"), held, TABLE).weight < 0


@pytest.mark.parametrize(
    ("asked", "level"),
    [
        (BirthDate(year=1985), "years_apart_0"),
        (BirthDate(year=1986), "years_apart_1"),
        (BirthDate(year=1985, month=3), "part_equal_year_and_month"),
        (BirthDate(year=1985, month=4), "same_year"),
        (BirthDate(month=3, day=12), "part_equal_month_and_day"),
        (BirthDate(year=1950), "years_apart_more"),
    ],
)
def test_a_birth_date_in_part_is_compared_in_part(asked, level):
    assert compare_births(asked, born("1985-03-12"), TABLE).level == level


def test_an_age_is_compared_with_the_age_on_the_day():
    held = born("1985-11-23")

    assert age_on(held, TODAY) == 40
    assert compare_age(40, held, today=TODAY, table=TABLE).level == "years_apart_0"
    assert compare_age(40, BirthDate(month=3), today=TODAY, table=TABLE) is None


@pytest.mark.parametrize(("month", "day"), [(13, 1), (0, 40), (2, 32)])
def test_a_date_of_no_calendar_is_refused(month, day):
    with pytest.raises(ValueError, match="month from 1 to 12"):
        BirthDate(year=1985, month=month, day=day)


@pytest.mark.parametrize(
    ("asked", "held", "level"),
    [
        ("14 Test Row LS6 1AB", "14 Test Row, Leeds LS6 1AB", "postcode_equal+house_and_street"),
        ("15 Test Row LS6 1AB", "14 Test Row, Leeds LS6 1AB", "postcode_equal+street"),
        ("Flat 2, 14 Test Rd", "14 Test Road, Leeds", "house_and_street"),
        ("LS6 1AC", "14 Test Row LS6 1AB", "postcode_nearly"),
        ("LS6 9ZZ", "14 Test Row LS6 1AB", "postcode_district"),
        ("BD1 1AA", "14 Test Row LS6 1AB", "differs"),
    ],
)
def test_two_addresses_agree_at_a_level(asked, held, level):
    assert compare_places(parse_place(asked), parse_place(held), TABLE).level == level


def test_a_postcode_in_part_agrees_with_the_whole():
    held = parse_place("14 Test Row LS6 1AB")

    assert compare_places(parse_place("", "LS6"), held, TABLE).level == "district_as_asked"
    assert compare_places(parse_place("", "LS6 1"), held, TABLE).level == "sector_as_asked"
    assert parse_postcode("banana") is None


@pytest.mark.parametrize(
    "spelling",
    ["07700 900123", "+44 7700 900123", "0044 (0)7700 900123", "7700900123", "44 7700 900123",
     "(07700) 900-123", "O77OO 9OOl23", "tel: 07700.900.123", "07700 900123 or 07700 900456"],
)  # fmt: skip
def test_one_number_is_one_number_in_any_spelling(spelling):
    assert parse_phone(spelling) == "+447700900123"


@pytest.mark.parametrize("text", ["12", "O", "not known", "ex-directory"])
def test_what_is_no_number_is_none(text):
    assert parse_phone(text) is None


def test_a_phone_number_one_digit_off_still_says_something():
    assert compare_phones("+447700900123", "+447700900124", TABLE).level == "one_digit"
    assert compare_phones("+447700900123", "+447700900999", TABLE).level == "differs"

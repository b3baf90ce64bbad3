"""What is asked, and what is not understood in it."""

from datetime import date

import pytest

from nmo.checks.question import Fields, kept_question, read_question
from nmo.matching.births import BirthDate
from nmo.matching.question import QuestionRefused

TODAY = date(2026, 11, 22)


def read(text: str = "", **fields: str):
    return read_question(text, Fields(**fields), today=TODAY)


def test_one_line_is_taken_apart() -> None:
    asked = read("jon smyth 12/3/85 ls6")

    assert asked.as_json() == {
        "name": "Jon Smyth",
        "date_of_birth": "1985-03-12",
        "age": None,
        "address": None,
        "postcode": "LS6",
        "phone": None,
        "case_number": None,
        "reference": None,
    }


def test_a_field_of_its_own_counts_for_more_than_the_line() -> None:
    asked = read("jon smyth 12/3/85", born="13/3/1985")

    assert asked.question.born == BirthDate(year=1985, month=3, day=13)
    assert asked.question.name == "Jon Smyth"


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("phone", "not a number", "phone_number_not_read"),
        ("postcode", "??", "postcode_not_read"),
        ("address", "...", "address_not_read"),
        ("case_number", "😀", "case_number_not_read"),
    ],
)
def test_a_part_that_cannot_be_compared_is_said(field: str, typed: str, code: str) -> None:
    asked = read(name="Jon Smyth", **{field: typed})

    assert [problem.code for problem in asked.question.problems] == [code]


def test_parts_that_can_be_compared_bring_no_problem() -> None:
    asked = read(name="Jon Smyth", phone="07700 900123", postcode="LS6 1AB", address="4 Test Row")

    assert asked.question.problems == ()


@pytest.mark.parametrize("typed", ["", "   ", "35yo"])
def test_a_question_about_nobody_is_refused(typed: str) -> None:
    with pytest.raises(QuestionRefused):
        read(typed)


def test_an_impossible_birth_date_in_its_field_is_said_and_the_rest_is_looked_for() -> None:
    asked = read(name="Jon Smyth", born="31/2/1990")

    assert asked.question.name == "Jon Smyth"
    assert asked.out().date_of_birth == "1990-02-XX"
    assert [problem.code for problem in asked.question.problems] == ["not_a_date"]


def test_an_impossible_birth_date_and_nothing_else_is_refused() -> None:
    with pytest.raises(QuestionRefused, match="not a real date"):
        read(born="banana")


def test_a_question_is_kept_as_it_was_understood() -> None:
    asked = read("jon smyth march 1985 ls6")

    again = kept_question(asked.text, asked.fields, asked.as_json())

    assert again.as_json() == asked.as_json()

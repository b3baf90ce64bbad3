"""Whatever is typed has a clear answer or a clear question back, after a few statements."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.checks.answer import Answer
from nmo.checks.finding import find
from nmo.checks.question import Fields, read_question
from nmo.checks.tests.builders import NOW, asked, desk_officer, officer, recorded_order
from nmo.checks.words import AnswerKind
from nmo.law import london_day
from nmo.matching.question import QuestionRefused

pytestmark = pytest.mark.django_db

REFUSED = {
    "": "empty",
    "   ": "empty",
    "a": "too_short",
    "O'": "too_short",
    "%": "wildcard",
    "*": "wildcard",
    "--": "empty",
    "x" * 10_000: "too_long",
    "😀": "empty",
    "\u200b\u202e": "empty",
    "\x00": "empty",
    "35yo": "not_enough",
    "age 300": "age_impossible",
    "Mr": "no_name",
    "mrs dr": "no_name",
    "the of and": "no_name",
    "John Smith and Mary Jones": "two_people",
    "John & Mary Smith": "two_people",
    "mr and mrs smith": "two_people",
    "jon smyth 12/3/85 and mary jones 4/5/90": "two_people",
    "J0HN SM1TH": "number_not_understood",
    "<script>alert(1)</script>": "number_not_understood",
}
# What nobody on the register is called; none of it may pass for a full search that found nobody.
CANNOT_BE_ANSWERED = {
    "bartholomew quigley 31/2/1985": "not_a_date",
    "bartholomew quigley 12/3/2085": "date_in_future",
    "bartholomew quigley 300yo": "age_impossible",
    "bartholomew quigley oh770o 9oo": "number_not_understood",
    "bartholomew quigley one two three four": "number_not_understood",
    "bartholomew quigley 90210": "number_not_understood",
    "bartholomew quigley D-10115": "number_not_understood",
    "quigl*y bartholomew": "wildcard_not_used",
    "14 Bartholomew Quigley": "name_or_address",
    "Mr 12/3/1951": "no_name",
}
ANSWERED = (
    "\u202eabc\u200b def\u0007",
    "'; DROP TABLE people_person; --",
    "Robert'); DELETE FROM matching_posting",
    "<b>quigley</b>",
    "{{ quigley }}",
    "Penny Lane",
    "../../etc/passwd",
    "null",
    "quigley " * 20,
    "a" * 200,
    "zub " * 49,
    "aka ".join(["quigley "] * 14),
    "王小明 王小明 王小明",
)
MOST_STATEMENTS = 25


def told(text: str) -> Answer | str:
    """The answer, or the code of the question that comes back."""
    try:
        return asked(text)
    except QuestionRefused as refused:
        return refused.problem.code


@pytest.mark.parametrize(("typed", "code"), REFUSED.items(), ids=lambda text: repr(text[:24]))
def test_what_asks_about_nobody_comes_back_with_what_to_type(typed: str, code: str) -> None:
    with pytest.raises(QuestionRefused, match=r"\.$") as refused:
        read_question(typed, today=london_day(NOW))

    assert refused.value.problem.code == code


@pytest.mark.parametrize(("typed", "code"), CANNOT_BE_ANSWERED.items(), ids=repr)
def test_what_is_used_in_part_is_never_none_and_says_what_was_not(typed: str, code: str) -> None:
    recorded_order(desk_officer())

    answer = told(typed)

    assert isinstance(answer, Answer)
    assert answer.kind is AnswerKind.CANNOT_ANSWER
    assert code in {problem.code for problem in answer.problems}


@pytest.mark.parametrize("typed", ANSWERED, ids=lambda text: repr(text[:24]))
def test_anything_else_is_answered(typed: str) -> None:
    recorded_order(desk_officer())

    answer = told(typed)

    assert isinstance(answer, Answer)
    assert answer.kind in {AnswerKind.NONE, AnswerKind.CANNOT_ANSWER}


@pytest.mark.parametrize(
    "typed", [*CANNOT_BE_ANSWERED, *ANSWERED], ids=lambda text: repr(text[:24])
)
def test_no_question_takes_more_than_a_few_statements(typed: str) -> None:
    recorded_order(desk_officer())
    by = officer()
    question = read_question(typed, today=london_day(NOW))

    with CaptureQueriesContext(connection) as statements:
        find(question, by=by, now=NOW, at=NOW, loaded=True)

    assert len(statements) <= MOST_STATEMENTS


@pytest.mark.parametrize(
    "typed",
    [
        "Јоnаthаn Ѕmith 12/3/85",
        "ｊｏｎａｔｈａｎ ｓｍｉｔｈ 12/3/85",
        "jonathan\u200b smith 12/3/85",
        "jonathan 😀 smith 12/3/85",
        "SMITH JONATHAN 12/3/85",
        "jon smyth oh seven seven double oh nine oh oh one two three",
    ],
)
@pytest.mark.requirement(1, 3)
def test_look_alike_letters_and_spoken_numbers_still_find_him(typed: str) -> None:
    recorded_order(desk_officer())

    answer = told(typed)

    assert isinstance(answer, Answer)
    assert answer.kind is AnswerKind.FOUND


def test_a_name_that_is_a_street_is_looked_for_as_a_name_and_says_so() -> None:
    him = {"role": "respondent", "name": "Penny Lane", "date_of_birth": "1985-03-12"}
    recorded_order(desk_officer(), parties=[him, {"role": "applicant", "name": "Leanne Pike"}])

    assert asked("penny lane 12/3/85").kind is AnswerKind.FOUND
    assert [problem.code for problem in asked("karen street").problems] == ["may_be_a_street"]
    assert asked("karen street").kind is AnswerKind.NONE


def test_a_street_that_is_a_name_is_found_by_its_house() -> None:
    place = {"text": "14 John Smith Street, Testford", "postcode": "ZZ1 1AA"}
    him = {"role": "respondent", "name": "Ivor Novak", "addresses": [place]}
    recorded_order(desk_officer(), parties=[him, {"role": "applicant", "name": "Leanne Pike"}])

    answer = asked("14 john smith street testford")

    assert [match.person.name for match in answer.matches] == ["Ivor Novak"]


@pytest.mark.parametrize("field", ["name", "address", "postcode", "phone", "case_number"])
@pytest.mark.parametrize("typed", ["\x00", "\ud800", "%", "x" * 190, "😀", "; --"])
def test_a_field_of_its_own_is_no_less_clear(field: str, typed: str) -> None:
    recorded_order(desk_officer())

    answer = asked(**{"name": "Bartholomew Quigley", field: f"quigley{typed}"})

    assert answer.kind in {AnswerKind.NONE, AnswerKind.CANNOT_ANSWER}


@pytest.mark.parametrize("typed", ["John Smith and Mary Jones", "%", "x" * 201, "<b>1</b>", "35yo"])
def test_what_was_typed_stands_in_the_box_with_what_to_do(client: Client, typed: str) -> None:
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    page = client.post("/check/", {"question": typed, "reason": "incident"})

    assert page.status_code == 200
    assert f'value="{escape(typed)}"' in page.content.decode()
    assert 'id="id_question-error"' in page.content.decode()


def test_the_question_of_two_people_in_a_field_of_its_own_comes_back_too() -> None:
    with pytest.raises(QuestionRefused, match="one of them"):
        read_question(fields=Fields(name="John Smith and Mary Jones"), today=london_day(NOW))


def test_a_man_of_two_places_is_one_man() -> None:
    recorded_order(desk_officer())

    assert asked("ernst duke of schleswig and holstein").kind is AnswerKind.NONE

"""One typed line read as a question."""

from datetime import date

import pytest

from nmo.matching.births import BirthDate
from nmo.matching.question import Question, QuestionRefused
from nmo.matching.understanding import understand
from nmo.matching.understanding.births import read_birth_field

TODAY = date(2026, 11, 22)
MARCH_12 = BirthDate(year=1985, month=3, day=12)


def read(text: str) -> Question:
    return understand(text, today=TODAY)


@pytest.mark.requirement(1)
def test_the_box_understands_name_birth_date_and_postcode_district():
    assert read("jon smyth 12/3/85 ls6") == Question(
        name="Jon Smyth", born=MARCH_12, postcode="LS6"
    )


@pytest.mark.parametrize(
    "text",
    [
        "12/3/85",
        "12/03/1985",
        "12-3-85",
        "12.03.1985",
        "1985-03-12",
        "12 March 1985",
        "12th mar 85",
        "March 12, 1985",
        "12 Mawrth 1985",
        "dob 12/3/85",
        "D.O.B.: 12.3.1985",
        "born 12 march 1985",
        "b. 12/3/85",
        "b 12/3/85",
        "12 3 85",
        "120385",
        "12031985",
        "19850312",
    ],
)
def test_a_birth_date_is_read_in_every_common_spelling(text):
    question = read(f"jon smyth {text}")

    assert (question.name, question.born) == ("Jon Smyth", MARCH_12)
    assert question.problems == ()


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("1985", 1985, None, None),
        ("born 1985", 1985, None, None),
        ("03/1985", 1985, 3, None),
        ("march 1985", 1985, 3, None),
        ("??/03/1985", 1985, 3, None),
        ("12/3", None, 3, 12),
    ],
)
def test_a_birth_date_known_in_part_is_read_in_part(text, year, month, day):
    assert read(f"jon smyth {text}").born == BirthDate(year=year, month=month, day=day)


@pytest.mark.parametrize(
    ("text", "year"), [("1/1/26", 2026), ("23/11/26", 1926), ("12/3/30", 1930), ("12/3/00", 2000)]
)
def test_a_year_of_two_digits_is_never_in_the_future(text, year):
    assert read(f"jon smyth {text}").born.year == year


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("jon smyth 31/2/85", "not_a_date"),
        ("jon smyth 99/99/1999", "not_a_date"),
        ("jon smyth dob banana", "not_a_date"),
        ("jon smyth 12/3/2085", "date_in_future"),
        ("jon smyth 12/3/1805", "date_long_ago"),
        ("jon smyth age 300", "age_impossible"),
        ("jon smyth aged 3", "age_of_a_child"),
        ("jon smyth 4711", "number_not_understood"),
        ("jon sm*th", "wildcard_not_used"),
    ],
)
def test_what_cannot_be_used_is_said_and_not_dropped_silently(text, code):
    assert [problem.code for problem in read(text).problems] == [code]


@pytest.mark.parametrize(
    ("text", "age"),
    [("35yo", 35), ("aged 35", 35), ("about 40", 40), ("40ish", 40), ("c. 40", 40),
     ("35 years old", 35), ("35 y/o", 35), ("in his 40s", 45), ("early 20s", 22), ("35", 35)],
)  # fmt: skip
def test_an_age_is_read(text, age):
    question = read(f"jon smyth {text}")

    assert (question.name, question.age) == ("Jon Smyth", age)


@pytest.mark.parametrize(
    "text",
    ["07700 900123", "07700900123", "+44 7700 900123", "+44 (0)7700 900 123", "0044 7700 900123",
     "7700900123", "07700-900-123"],
)  # fmt: skip
def test_a_phone_number_is_read_in_any_spelling(text):
    question = read(f"jon smyth {text}")

    assert (question.name, question.phone) == ("Jon Smyth", "+447700900123")


@pytest.mark.parametrize(
    ("text", "case_number"),
    [("ls26f00417", "LS26F00417"), ("LS26 F00417", "LS26F00417"),
     ("1234567890123456", "1234567890123456"), ("1234-5678-9012-3456", "1234567890123456")],
)  # fmt: skip
def test_a_case_number_is_read(text, case_number):
    assert read(text) == Question(case_number=case_number)


@pytest.mark.parametrize(
    ("text", "name", "address", "postcode"),
    [
        ("14 test row leeds", "", "14 test row leeds", ""),
        ("jon smyth 14 test row leeds", "Jon Smyth", "14 test row leeds", ""),
        ("14 test row leeds jon smyth", "Jon Smyth", "14 test row leeds", ""),
        ("flat 3, 12 test row b12 8qq ann lee", "Ann Lee", "flat 3, 12 test row", "B12 8QQ"),
        ("ls6 1ab", "", "", "LS6 1AB"),
        ("smyth m1 2", "Smyth", "", "M1 2"),
        ("smyth ec1a1bb", "Smyth", "", "EC1A 1BB"),
    ],
)  # fmt: skip
def test_an_address_is_told_from_a_name(text, name, address, postcode):
    question = read(text)

    assert (question.name, question.address, question.postcode) == (name, address, postcode)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SMITH, Jon", "Jon SMITH"),
        ("SMITH John Paul", "John Paul SMITH"),
        ("o'neill", "O'Neill"),
        ("april jones 1990", "April Jones"),
        ("王小明 1990-01-01", "王小明"),
        ("\u202eabc\u200b def\u0007", "Abc Def"),
        ("jon 😀 smyth", "Jon Smyth"),
        ("siân ap rhys", "Siân Ap Rhys"),
    ],
)
def test_a_name_is_kept_as_people_write_it(text, name):
    assert read(text).name == name


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty"), ("   ", "empty"), ("😀", "empty"), ("\u200b\u202e", "empty"),
     ("a", "too_short"), ("%", "wildcard"), ("*", "wildcard"), ("x" * 10_000, "too_long"),
     ("35yo", "not_enough"),
     ("31/2/85", "not_a_date"), ("age 300", "age_impossible")],
)  # fmt: skip
def test_a_question_with_nothing_to_look_for_is_refused_with_what_to_do(text, code):
    with pytest.raises(QuestionRefused) as refused:
        read(text)

    assert refused.value.problem.code == code
    assert refused.value.problem.text.endswith(".")


def test_a_birth_date_field_takes_one_date_and_nothing_else():
    assert read_birth_field(" 12/3/85 ", today=TODAY) == (MARCH_12, ())
    for text in ("12/3/85 ls6", "yesterday"):
        born, problems = read_birth_field(text, today=TODAY)
        assert (born, [problem.code for problem in problems]) == (None, ["not_a_date"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [("1985-02-31", (1985, 2, None)), ("1985-14-31", (1985, None, 31)),
     ("99/99/1985", (1985, None, None)),
     ("12/3/2085", (None, 3, 12)), ("12/3/1805", (1805, 3, 12))],
)  # fmt: skip
def test_of_a_doubtful_date_the_parts_that_can_be_right_are_used(text, parts):
    born, problems = read_birth_field(text, today=TODAY)

    assert (born.year, born.month, born.day) == parts
    assert problems

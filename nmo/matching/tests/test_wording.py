"""Why a person is shown, in words that an officer can weigh."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.matching.answer import Candidate, Field
from nmo.matching.comparing.tokens import TokenLevel
from nmo.matching.question import Question
from nmo.matching.tests.people import ask, born, person, write
from nmo.matching.weights import weights
from nmo.matching.wording import in_short, strength_of
from nmo.matching.wording.commonness import how_common, one_in
from nmo.matching.wording.short import LEVELS

with_database = pytest.mark.django_db
NOT_LEVELS_OF_AN_ADDRESS = {
    *(f"{level}_alone" for level in ("house_and_street", "other_flat", "street")),
    *(f"{level}_elsewhere" for level in ("house_and_street", "other_flat", "street")),
    "locality",
    "most_with_another_forename",
    "most_with_another_forename_in_a_street",
}


def text_of(candidate: Candidate, field: Field) -> str:
    return next(why.text for why in candidate.why if why.field is field)


@pytest.mark.parametrize("level", TokenLevel)
def test_every_level_of_a_word_of_a_name_has_its_words(level: TokenLevel) -> None:
    assert in_short("name", level.value)


@pytest.mark.parametrize(
    ("field", "table", "others"),
    [
        (Field.BORN, weights().born, set()),
        (Field.ADDRESS, weights().address, NOT_LEVELS_OF_AN_ADDRESS),
        (Field.PHONE, weights().phone, set()),
    ],
)
def test_every_level_that_weighs_anything_has_its_sentence(
    field: Field, table: dict[str, float], others: set[str]
) -> None:
    said = LEVELS[field]

    assert set(table) - others <= set(said)
    assert all(each.short and each.sentence.endswith(".") for each in said.values())


def test_a_level_of_several_parts_is_said_part_by_part() -> None:
    assert in_short("address", "postcode_equal+street") == "same postcode, same street"
    assert in_short("reference", "equal") == ""


@with_database
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("3/12/85", "12 March 1985 / 3 December 1985: day and month of birth the other way round."),
        ("13/3/85", "Date of birth differs in one digit: 12 March 1985 / 13 March 1985."),
        (
            "12/3/86",
            "Same birthday, the year one, two, ten or a hundred apart: "
            "12 March 1985 / 12 March 1986.",
        ),
        ("41yo", "Age or year of birth fits: 12 March 1985 / age 41."),
        ("12/3/85", "Same date of birth, 12 March 1985."),
    ],
)
def test_a_birth_date_is_shown_as_the_register_and_the_question_have_it(
    asked: str, said: str
) -> None:
    write(person(1, "Zbigniew Entwistle", "1985-03-12"))

    (candidate,) = ask(f"zbigniew entwistle {asked}").candidates

    assert text_of(candidate, Field.BORN) == said


@with_database
def test_a_name_says_how_common_it_is_on_a_register_of_some_size() -> None:
    write(
        *(person(n, f"{chr(97 + n % 26)}an{n} Khan") for n in range(1, 301)),
        *(person(n, f"Dorothy Hargreaves{chr(97 + n % 26)}") for n in range(301, 1_100)),
        person(2_000, "Zbigniew Khan", "1985-03-12"),
    )

    candidate = ask("zbigniew khan 12/3/85").candidates[0]

    assert text_of(candidate, Field.NAME) == (
        "Same name, Zbigniew Khan. How common on this register: Zbigniew rare, Khan 1 in 5 people."
    )


def test_on_a_small_register_nothing_is_said_of_how_common_a_name_is() -> None:
    assert how_common({"Khan": 20}, people=999) == ""
    assert how_common({"Khan": 20}, people=1_000) != ""


@pytest.mark.parametrize(
    ("bearers", "people", "said"),
    [
        (5_263, 1_000_000, "1 in 190 people"),
        (9, 1_000_000, "rare"),
        (10, 1_000_000, "1 in 100,000 people"),
        (40, 100_000, "1 in 2,000 people"),
        (1_000, 1_000, "1 in 2 people"),
    ],
)
def test_how_common_a_name_is_is_rounded(bearers: int, people: int, said: str) -> None:
    assert one_in(bearers, people) == said


@given(st.integers(10, 150), st.integers(1_000, 1_000_000))
def test_a_figure_of_few_people_takes_one_of_a_few_values(bearers: int, people: int) -> None:
    said = one_in(bearers, max(people, bearers))

    assert said.split()[2].replace(",", "").rstrip("0") in {"1", "2", "5"}


@pytest.mark.parametrize(
    ("weight", "words"),
    [
        (13.5, "very strongly for"),
        (8.0, "strongly for"),
        (3.2, "somewhat for"),
        (0.0, "neither for nor against"),
        (-0.5, "a little against"),
        (-8.0, "strongly against"),
    ],
)
def test_a_weight_is_said_in_words(weight: float, words: str) -> None:
    assert strength_of(weight).words == words


HOUSE, POSTCODE, PHONE = "14 Quillon Row, Testford", "LS6 1AB", "07700 900123"
OF_THE_REGISTER = ("14", "quillon", "testford", "ls6", "1ab", "7700", "900123")
ASKED_FOR = st.sampled_from([HOUSE, "14 quilon row", "9 Elsewhere Lane", "quillon row", ""])
ASKED_CODE = st.sampled_from([POSTCODE, "LS6 1AC", "LS6 1", "LS6", "ZZ1 1AA", ""])
ASKED_PHONE = st.sampled_from([PHONE, "07700 900124", "07700 900999", ""])


@with_database
def test_no_explanation_holds_an_address_a_postcode_or_a_number_of_the_register() -> None:
    write(
        person(1, "Amina Begum", "1990-07-01", address=f"{HOUSE} {POSTCODE}", phone=PHONE),
        person(2, "Karen Begum", "1970-01-12", address=f"{HOUSE} {POSTCODE}"),
    )

    @given(ASKED_FOR, ASKED_CODE, ASKED_PHONE, st.sampled_from(["Amina Begum", "Kim Begum"]))
    def nothing_is_told(address: str, postcode: str, phone: str, name: str) -> None:
        question = Question(
            name=name, born=born("1990-07-01"), address=address, postcode=postcode, phone=phone
        )
        for candidate in ask(question).candidates:
            said = " ".join(why.text for why in candidate.why).lower()
            assert [value for value in OF_THE_REGISTER if value in said] == []

    nothing_is_told()

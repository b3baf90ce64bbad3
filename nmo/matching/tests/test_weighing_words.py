"""What it weighs that one word of a name agrees with another."""

from nmo.matching.comparing.names import compare_names
from nmo.matching.comparing.tokens import TokenLevel, agreement_bits, token_level
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.tokens import parse_name
from nmo.matching.weights import weights

REGISTER = Frequencies(
    {"susan": 20_000, "suzie": 300, "paul": 25_000, "saul": 40, "testwali": 3, "shahidul": 900},
    people=1_000_000,
    unknown=0.001,
)


def bits(level: TokenLevel, asked: str, held: str) -> float:
    return agreement_bits(level, asked, held, REGISTER, weights())


def test_a_rare_form_of_a_common_name_weighs_less_than_the_name_itself():
    assert bits(TokenLevel.SAME_NAME, "susan", "suzie") < bits(TokenLevel.EQUAL, "susan", "susan")


def test_a_name_one_letter_from_a_common_one_weighs_less_than_the_common_one():
    assert bits(TokenLevel.ONE_EDIT, "paul", "saul") < bits(TokenLevel.EQUAL, "paul", "paul")


def test_a_slip_that_nobody_bears_as_a_name_weighs_by_how_rare_the_name_is():
    assert bits(TokenLevel.ONE_EDIT, "testwalli", "testwali") > bits(
        TokenLevel.ONE_EDIT, "susam", "susan"
    )


def test_no_agreement_weighs_nothing():
    assert all(bits(level, "paul", "paul") > 0 for level in TokenLevel)


def name_bits(asked: str, held: str) -> float:
    return compare_names(parse_name(asked), parse_name(held), REGISTER, weights()).bits


def test_a_forename_weighs_more_than_the_same_word_as_a_middle_name():
    assert name_bits("Paul Testcase", "Paul Testcase") > name_bits(
        "Paul Testcase", "Saul Paul Testcase"
    )


def test_whoever_is_known_by_the_middle_name_weighs_more_than_another_forename():
    assert name_bits("Paul Testcase", "Susan Paul Testcase") > name_bits(
        "Paul Testcase", "Susan Testcase"
    )


def test_a_family_name_that_only_begins_like_a_middle_name_is_another():
    assert name_bits("Susan Shah", "Susan Shahidul Okonkwo") < name_bits("Susan", "Susan Okonkwo")


def test_two_words_that_only_sound_together_like_one_are_not_it():
    assert name_bits("Susan Reicl", "Susan Roy Kelly") < name_bits("Susan", "Susan Roy Kelly")


def test_a_pet_form_agrees_with_a_name_that_it_is_made_of():
    assert token_level("jassi", "jaswinder") is TokenLevel.BEGINS
    assert token_level("gurpy", "gurpreet") is TokenLevel.BEGINS
    assert token_level("jassi", "gurpreet") is None
    assert token_level("amy", "amstrad") is None

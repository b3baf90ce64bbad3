"""What it weighs that one word of a name agrees with another."""

from nmo.matching.comparing.tokens import TokenLevel, agreement_bits
from nmo.matching.frequencies import Frequencies
from nmo.matching.weights import weights

REGISTER = Frequencies(
    {"susan": 20_000, "suzie": 300, "paul": 25_000, "saul": 40, "testwali": 3},
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

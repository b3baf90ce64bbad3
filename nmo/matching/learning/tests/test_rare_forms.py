"""What was kept of a comparison weighs what the comparison weighed."""

import pytest

from nmo.matching.asked import asked
from nmo.matching.facts import held
from nmo.matching.frequencies import Frequencies
from nmo.matching.learning.levels import levels_of
from nmo.matching.learning.rescoring import bits_of
from nmo.matching.question import Question
from nmo.matching.scoring import score
from nmo.matching.tests.people import TODAY, born, person
from nmo.matching.weights import weights

REGISTER = Frequencies(
    {"susan": 16_000, "suzie": 250, "paul": 32_000, "saul": 60, "testcase": 500},
    people=1_000_000,
    unknown=0.001,
)


@pytest.mark.parametrize(
    ("said", "recorded"),
    [
        ("Susan Testcase", "Susan Testcase"),
        ("Susan Testcase", "Suzie Testcase"),
        ("Suzie Testcase", "Susan Testcase"),
        ("Paul Testcase", "Saul Testcase"),
        ("Saul Testcase", "Paul Testcase"),
    ],
)
def test_kept_levels_weigh_what_the_comparison_weighed(said: str, recorded: str) -> None:
    question = asked(Question(name=said, born=born("1985-03-12")))
    one = held(person(1, recorded, "1985-03-12"))

    scored = score(question, one, REGISTER, weights(), today=TODAY)

    kept = levels_of(scored, REGISTER)
    # Rarities are kept in whole bits, one for each word.
    assert bits_of(kept, weights()) == pytest.approx(scored.bits, abs=1.0)

"""The example in docs/matching.md is reckoned as the engine reckons."""

from pathlib import Path

import pytest

from nmo.matching.asked import asked
from nmo.matching.facts import held
from nmo.matching.frequencies import Frequencies
from nmo.matching.posterior import likelihoods
from nmo.matching.question import Question
from nmo.matching.scoring import Scored, score
from nmo.matching.tests.people import TODAY, born, person
from nmo.matching.weights import weights

GUIDE = Path(__file__).parents[3] / "docs" / "matching.md"
HOME = "4 Sample Street, Leeds LS6 1AB"
HIM = person(1, "Jonathan Smith", "1985-03-12", address=HOME)
NAMESAKE = person(2, "Jonathan Smith", "1985-12-03")
RELATIVE = person(3, "Karen Smith", "1985-03-12", address=HOME)
A_MILLION = Frequencies({"jonathan": 2_500, "smith": 11_000, "karen": 5_000}, 1_000_000, 0.001)


@pytest.fixture(scope="module")
def compared() -> list[Scored]:
    question = Question(name="Jon Smyth", born=born("1985-03-12"), postcode="LS6")
    ready, table = asked(question), weights()
    return [
        score(ready, held(each), A_MILLION, table, today=TODAY)
        for each in (HIM, NAMESAKE, RELATIVE)
    ]


@pytest.mark.parametrize("row", [0, 1, 2])
def test_every_sum_of_the_example_is_the_engines(compared: list[Scored], row: int) -> None:
    scored = compared[row]
    fields = (scored.name, scored.born, scored.address)
    bits = [getattr(each, "bits", None) or getattr(each, "weight", 0) for each in fields if each]

    line = example()[row]
    assert all(f"{each:+.1f}" in line for each in bits)
    assert f"| {scored.bits:.1f} |" in line


def test_the_probability_of_the_example_is_the_engines(compared: list[Scored]) -> None:
    him = likelihoods(compared, A_MILLION.people, weights())[0]

    assert example()[0].endswith(f"| {him.among_all:.2f} |")


def example() -> list[str]:
    """The rows of the example's table."""
    lines = GUIDE.read_text(encoding="utf-8").splitlines()
    heading = next(i for i, line in enumerate(lines) if line.startswith("| on the register | name"))
    return lines[heading + 2 : heading + 5]

"""Who of a million is still worth a look, going by what was compared."""

import pytest

from nmo.matching.answer import Standing
from nmo.matching.asked import asked
from nmo.matching.facts import held
from nmo.matching.frequencies import Frequencies
from nmo.matching.question import Question
from nmo.matching.scoring import score
from nmo.matching.showing import worth_showing
from nmo.matching.tests.people import TODAY, born, person
from nmo.matching.weights import weights

REGISTER = Frequencies({"read": 900, "reed": 800, "dale": 900}, people=1_000_000, unknown=0.001)


def standings(name: str) -> list[Standing]:
    """How somebody recorded as Dale Reed is listed where this name was heard."""
    ready = asked(Question(name=name, born=born("1993-03-19")))
    found = score(
        ready, held(person(1, "Dale Reed", "1993-03-19")), REGISTER, weights(), today=TODAY
    )
    return [each.standing for each in worth_showing([found], REGISTER.people, weights())]


def test_a_name_that_was_misheard_beside_the_very_birth_date_is_listed_as_nearest():
    assert standings("Derle Read") == [Standing.NEAREST]


@pytest.mark.parametrize("name", ["Wojciech Read", "Derle Wojciechowski"])
def test_half_a_name_beside_the_birth_date_is_chance_among_a_million(name):
    assert standings(name) == []

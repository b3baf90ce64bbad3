"""What was kept of a comparison weighs again what it weighed."""

import pytest

from nmo.matching.learning.rescoring import bits_of
from nmo.matching.learning.shares import prior_m, u_in_force
from nmo.matching.tests.people import ask, person, write
from nmo.matching.weights import weights

TABLE = weights()
HELD = person(
    1,
    "Jonathan Pemberton",
    "1985-03-12",
    address="14 Test Row, Leeds LS6 1AB",
    phone="07700 900123",
)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "question",
    [
        "Jonathan Pemberton 12/3/1985",
        "Jonathan Pembertan 12/3/1985",
        "Pemberton Jonathan 12/3/1985",
        "Jonathan Pemberton 13/3/1985 LS6 1AB",
        "Jonathan Pemberton 12/3/1985 14 Test Row LS6 1AB",
        "Jonathan Pemberton LS6 1AB 07700 900123",
        "J Pemberton 12/3/1985 LS6 1AC",
    ],
)
def test_levels_weigh_again_what_the_comparison_weighed(question):
    write(HELD, *(person(i, f"Someone Else{i}") for i in range(2, 9)))

    candidate = ask(question).candidates[0]

    assert bits_of(candidate.levels, TABLE) == pytest.approx(candidate.bits, abs=1.5)


def test_a_level_of_another_release_weighs_nothing():
    assert bits_of({"born": "a_level_to_come"}, TABLE) == 0.0


def test_every_level_that_is_learnt_has_a_share_to_start_from():
    by_age_or_part = {level for level in TABLE.born if level.startswith(("part_", "years_"))}

    assert prior_m()["born"].keys() == TABLE.born.keys() - by_age_or_part
    assert prior_m()["phone"].keys() == TABLE.phone.keys()
    assert TABLE.name_m.keys() <= prior_m()["given"].keys()
    assert all(0 < u <= 1 for field in u_in_force(TABLE).values() for u in field.values())

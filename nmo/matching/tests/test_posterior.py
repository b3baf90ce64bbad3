"""How likely each is the one asked about: competition, relatives, namesakes, strangers."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.matching.asked import asked
from nmo.matching.facts import held
from nmo.matching.frequencies import Frequencies
from nmo.matching.person import PersonToMatch
from nmo.matching.posterior import Likelihood, likelihoods
from nmo.matching.question import Question
from nmo.matching.scoring import Scored, score
from nmo.matching.tests.people import TODAY, born, person
from nmo.matching.weights import weights

TABLE = weights()
FEW_BEARERS = Frequencies(counted={}, people=1_000, unknown=0.001)
HOME = "14 Test Row, Leeds LS6 1AB"
QUESTION = Question(name="Jonathan Smith", born=born("1985-03-12"), address=HOME)

NAMES = st.sampled_from(["Jonathan Smith", "Jon Smyth", "Karen Smith", "Smith", "Amina Begum"])
BIRTHS = st.sampled_from(["", "1985-03-12", "1985-12-03", "1985-01-01", "1957-06-02"])
HOMES = st.sampled_from(["", HOME, "15 Test Row, Leeds LS6 1AB", "3 Other Lane, Cardiff CF1 1AA"])
PEOPLE = st.lists(st.tuples(NAMES, BIRTHS, HOMES), max_size=12).map(
    lambda rows: [
        person(number, name, birth, address=home) for number, (name, birth, home) in enumerate(rows)
    ]
)


def scored(people: Sequence[PersonToMatch], question: Question = QUESTION) -> list[Scored]:
    ready = asked(question)
    return [score(ready, held(p), FEW_BEARERS, TABLE, today=TODAY) for p in people]


def likely(*people: PersonToMatch, question: Question = QUESTION) -> list[Likelihood]:
    return likelihoods(scored(people, question), 1_000, TABLE)


@given(PEOPLE)
def test_probabilities_lie_between_0_and_1_and_never_add_up_to_more(people):
    found = [each.among_all for each in likely(*people)]

    assert all(0 <= each <= 1 for each in found)
    assert sum(found) <= 1


@given(PEOPLE)
def test_of_two_people_the_one_who_weighs_more_is_the_likelier(people):
    ranked = sorted(scored(people), key=lambda each: each.bits)

    found = [each.among_all for each in likelihoods(ranked, 1_000, TABLE)]

    assert found == sorted(found)


@given(PEOPLE)
def test_nobody_is_likelier_among_others_than_alone(people):
    assert all(each.among_all <= each.alone for each in likely(*people))


def test_two_who_fit_alike_share_what_one_would_have():
    (alone,) = likely(person(1, "Jonathan Smith", "1985-03-12"))
    first, second = likely(
        person(1, "Jonathan Smith", "1985-03-12"), person(2, "Jonathan Smith", "1985-03-12")
    )

    assert alone.among_all > 0.95
    assert first.among_all == second.among_all < 0.5
    assert first.alone > 0.95


@pytest.mark.parametrize("family", ["Testcase", "Testcase-Sampleton"])
def test_a_double_family_name_makes_no_twin_the_likelier(family):
    """Its first word stands where a middle name would, and is shared all the same."""
    question = Question(name=f"Karen {family}", born=born("1985-03-12"))

    (twin,) = likely(person(1, f"Jonathan {family}", "1985-03-12"), question=question)

    assert twin.among_all < 0.7


def test_a_twin_of_somebody_registered_is_not_taken_for_her():
    (twin,) = likely(person(1, "Karen Smith", "1985-03-12", address=HOME))

    assert twin.among_all < 0.6


def test_a_parent_of_the_same_name_at_the_same_home_is_not_taken_for_the_child():
    (parent,) = likely(person(1, "Jonathan Smith", "1957-06-02", address=HOME))

    assert parent.among_all < 0.6


def test_a_namesake_born_on_another_day_is_unlikely():
    (namesake,) = likely(person(1, "Jonathan Smith", "1957-06-02"))

    assert namesake.among_all < 0.05


@pytest.mark.parametrize(
    "slip", ["1985-12-03", "1985-03-13", "1984-03-12", "1975-03-12", "1958-03-12"]
)
def test_a_slip_in_the_birth_date_does_not_make_a_relative_of_her(slip):
    (found,) = likely(person(1, "Jonathan Smith", slip, address=HOME))

    assert found.among_all > 0.95


def test_among_more_people_the_same_agreement_says_less():
    found = scored([person(1, "Jonathan Smith", "1985-03-12")], Question(name="Jonathan Smith"))

    few, many = (likelihoods(found, people, TABLE)[0].among_all for people in (1_000, 1_000_000))

    assert many < few

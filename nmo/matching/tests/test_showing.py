"""Who is listed, and as what."""

import pytest

from nmo.matching.answer import Standing
from nmo.matching.tests.people import ask, person, write

pytestmark = pytest.mark.django_db
HOME = "14 Test Row, Leeds LS6 1AB"


def standings(question: str) -> dict[int, Standing]:
    return {each.number: each.standing for each in ask(question).candidates}


@pytest.mark.requirement(3)
def test_one_man_who_stands_on_the_register_twice_is_sure_both_times():
    write(person(1, "Zbigniew Entwistle", "1985-03-12"),
          person(2, "Zbigniew Entwistle", "1985-03-12"))  # fmt: skip

    first, second = ask("zbigniew entwistle 12/3/85").candidates

    assert (first.sure, second.sure) == (True, True)
    assert (first.tied, second.tied) == (True, True)
    assert first.probability == second.probability < 0.5


@pytest.mark.parametrize(
    "question",
    [
        f"karen hargreaves 9/8/60 {HOME}",  # somebody else of the same home
        "zbigniew entwistle 9/8/60",  # the whole name, born on another day
        "karen hargreaves 12/3/85",  # nobody else was born that day
    ],
)
def test_one_strong_fact_lists_a_person_as_nearest(question):
    write(person(1, "Zbigniew Entwistle", "1985-03-12", address=HOME))

    (found,) = ask(question).candidates

    assert found.standing is Standing.NEAREST
    assert found.probability < 0.05


@pytest.mark.parametrize(
    "question",
    [
        "zbigniew hargreaves 9/8/60",  # half a name
        "karen hargreaves 9/3/85 3 other lane cardiff cf1 1aa",  # the year and month
        "zbigniew hargreaves 99 test row cardiff cf1 1aa",  # and a street of the same name
    ],
)
def test_what_agrees_by_chance_lists_nobody(question):
    write(person(1, "Zbigniew Entwistle", "1985-03-12", address=HOME))

    assert standings(question) == {}


def test_where_somebody_is_sure_nobody_is_listed_as_nearest():
    write(person(1, "Zbigniew Entwistle", "1985-03-12", address=HOME),
          person(2, "Karen Hargreaves", "1960-08-09", address=HOME))  # fmt: skip

    assert standings(f"zbigniew entwistle 12/3/85 {HOME}") == {1: Standing.SURE}


def test_a_relative_at_the_same_home_comes_after_the_person_and_is_not_sure():
    write(person(1, "Karen Entwistle", "1985-03-12", address=HOME),
          person(2, "Zbigniew Entwistle", "1985-03-12", address=HOME))  # fmt: skip

    found = ask(f"zbigniew entwistle 12/3/85 {HOME}").candidates

    assert found[0].number == 2
    assert [each.number for each in found if each.sure] == [2]


def test_of_those_who_fit_alike_the_one_with_no_other_name_comes_first():
    write(person(1, "Georgia Leslie"), person(2, "Leslie"))

    assert [each.number for each in ask("leslie").candidates] == [2, 1]


def test_a_person_with_several_homes_and_names_is_compared_by_the_best():
    write(person(1, "Zbigniew Entwistle", "1985-03-12", aliases=("Ziggy Hargreaves",)))

    assert standings("ziggy hargreaves 12/3/85") == {1: Standing.SURE}


def test_a_forename_that_only_sounds_alike_makes_nobody_sure():
    write(person(1, "Patrick Entwistle", "1985-03-12"))

    (found,) = ask("patricia entwistle 12/3/85").candidates

    assert found.standing is Standing.POSSIBLE
    assert found.probability > 0.9


@pytest.mark.parametrize("question", ["Mci Uw 20/8/62", "Mey Wv 20/8/62"])
def test_slips_in_every_word_of_a_short_name_leave_the_birth_date_to_list_by(question):
    write(person(1, "Mei Wu", "1962-08-20"), person(2, "Zbigniew Wu", "1962-08-20"))

    assert next(iter(standings(question))) == 1

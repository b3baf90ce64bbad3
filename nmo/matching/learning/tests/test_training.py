"""Training proposes; it changes nothing by itself, and says so where there is too little."""

from datetime import UTC, datetime

import pytest

from nmo.matching.learning import labels, versions
from nmo.matching.learning.training import TooLittle, train
from nmo.matching.learning.words import Origin
from nmo.matching.tests.people import person, write
from nmo.matching.weights import SHIPPED, table_of

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
GIVEN = ("Aisha", "Bronwen", "Callum", "Dilys", "Ewan", "Farah", "Gareth", "Hannah")
FAMILY = ("Quigley", "Pemberton", "Okafor", "Nowak", "Mistry", "Llewellyn", "Kaplan", "Jessop")
AGREEING = {"given": "equal", "given_rarity": "8", "family": "equal", "family_rarity": "9"}

pytestmark = pytest.mark.django_db


def say(levels, *, is_same, times):
    for _ in range(times):
        labels.keep(levels, weights_version=SHIPPED, is_same=is_same, origin=Origin.VERDICT, at=NOW)


def decide() -> None:
    """Two hundred confirmed matches, a quarter with a slip in the date, and fifty that were not."""
    say(AGREEING | {"born": "equal"}, is_same=True, times=150)
    say(AGREEING | {"born": "one_digit"}, is_same=True, times=50)
    say(AGREEING | {"born": "differs"}, is_same=False, times=50)


def test_where_there_is_too_little_it_says_so_and_changes_nothing():
    write(person(1, "Jonathan Smith", "1985-03-12"), person(2, "Leanne Pike", "1990-07-01"))

    with pytest.raises(TooLittle, match="Nothing was changed"):
        train(now=NOW)
    assert versions.versions_learnt() == ()


def test_confirmed_matches_with_a_slip_make_that_slip_weigh_less_against():
    decide()

    learnt = train(now=NOW).table

    held = table_of(SHIPPED)
    assert learnt["born"]["one_digit"] > held["born"]["one_digit"]
    assert learnt["born"]["equal"] < held["born"]["equal"]


def test_the_same_register_and_decisions_give_the_same_version():
    decide()

    one, other = train(now=NOW), train(now=NOW)

    assert (one.version, one.table) == (other.version, other.table)
    assert one.version.startswith("learnt-")


def test_levels_that_nobody_saw_keep_their_weights():
    decide()

    learnt, held = train(now=NOW).table, table_of(SHIPPED)

    assert learnt["phone"] == held["phone"]
    assert learnt["address"] == held["address"]
    assert learnt["born"]["years_apart_1"] == held["born"]["years_apart_1"]


def test_the_figures_are_of_decisions_that_training_did_not_see():
    decide()

    proposal = train(now=NOW)

    assert proposal.before is not None
    assert proposal.after is not None
    assert 0 < proposal.before.decisions < 250
    assert proposal.after.decisions == proposal.before.decisions
    assert proposal.after.log_loss != proposal.before.log_loss


def test_records_of_one_person_on_the_register_teach_how_often_a_date_is_a_digit_out():
    people = [
        person(
            10 * i + copy,
            f"{GIVEN[i % 8]} {FAMILY[i // 8]}",
            f"19{60 + i % 30}-0{1 + i % 9}-{(10 if i < 56 else 11) + copy * (i % 3 == 0)}",
            phone=f"07700 900{i:03}",
        )
        for i in range(64)
        for copy in (0, 1)
    ]
    write(*people)

    proposal = train(now=NOW)

    assert 50 < proposal.same < 400  # 64 people, found under each key that they share
    assert proposal.table["born"]["one_digit"] > table_of(SHIPPED)["born"]["one_digit"]

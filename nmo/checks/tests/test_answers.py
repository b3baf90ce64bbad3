"""The four answers, and what stands in each."""

import pytest

from nmo.checks.tests.builders import asked, desk_officer, recorded_order
from nmo.checks.words import AnswerKind, MatchRole
from nmo.law import Standing

pytestmark = pytest.mark.django_db


@pytest.mark.requirement(1)
def test_a_name_and_birth_date_find_the_order() -> None:
    ref = recorded_order(desk_officer())

    answer = asked("jon smyth 12/3/85 zz1")

    assert answer.kind is AnswerKind.FOUND
    assert [order.shown.order_ref for order in answer.matches[0].orders] == [ref]
    assert answer.matches[0].role is MatchRole.RESPONDENT


@pytest.mark.requirement(4)
def test_the_protected_person_finds_it_too() -> None:
    ref = recorded_order(desk_officer())

    answer = asked("leanne pike")

    assert answer.kind is AnswerKind.POSSIBLE
    assert answer.matches[0].role is MatchRole.PROTECTED_PERSON
    assert answer.matches[0].orders[0].shown.order_ref == ref


def test_a_name_alone_is_a_possible_match() -> None:
    recorded_order(desk_officer())

    assert asked("jonathan smith").kind is AnswerKind.POSSIBLE


def test_somebody_else_is_none_found() -> None:
    recorded_order(desk_officer())

    answer = asked("Bartholomew Quigley 1/1/1990")

    assert answer.kind is AnswerKind.NONE
    assert answer.matches == ()
    assert [source.name for source in answer.sources] == ["Test Police"]


@pytest.mark.requirement(1)
@pytest.mark.parametrize("typed", ["LS26F00417", "ls26 f00417", "X1", "x1"])
def test_a_case_number_or_our_own_reference_finds_the_order(typed: str) -> None:
    recorded_order(desk_officer())

    answer = asked(typed)

    assert answer.kind is AnswerKind.FOUND
    assert answer.matches[0].why[0].field == "reference"
    assert answer.problems == ()


def test_orders_in_force_come_first() -> None:
    by = desk_officer()
    ended = [{"event": "made", "at": "2025-03-02T14:30", "notice_type": "on_notice",
              "ends": {"end_type": "specified_date_time", "at": "2026-03-01T16:00"}}]  # fmt: skip
    recorded_order(by)
    recorded_order(by, order_ref="X2", case_numbers=["LS25F00001"], events=ended)

    answer = asked("jonathan smith 12/3/1985")

    standings = [order.shown.position.standing for order in answer.matches[0].orders]
    assert standings == [Standing.IN_FORCE, Standing.ENDED]


def test_an_order_that_has_ended_is_still_found() -> None:
    ended = [{"event": "made", "at": "2025-03-02T14:30", "notice_type": "on_notice",
              "ends": {"end_type": "specified_date_time", "at": "2026-03-01T16:00"}}]  # fmt: skip
    recorded_order(desk_officer(), events=ended)

    answer = asked("jonathan smith 12/3/1985")

    assert answer.kind is AnswerKind.FOUND
    assert answer.matches[0].orders[0].shown.position.standing is Standing.ENDED

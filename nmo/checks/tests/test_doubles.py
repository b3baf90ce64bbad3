"""What was decided to be the same order twice is found by everything that either says."""

import pytest

from nmo.access import Actor
from nmo.checks.tests.builders import NOW, asked, desk_officer, recorded_order
from nmo.checks.words import AnswerKind
from nmo.orders.actions import decide_duplicate
from nmo.orders.models import PossibleDuplicate
from nmo.orders.tests.builders import order_json
from nmo.orders.words import DuplicateDecision

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(17)]

RESPONDENT = order_json()["parties"][0]
UNDER_HER_NEW_NAME = {"role": "applicant", "name": "Bronwen Tarn"}


@pytest.fixture
def desk() -> Actor:
    """The desk that took the later of two orders for the earlier one."""
    by = desk_officer()
    numbers = ["LS26F00417", "ZZ26F00999"]
    parties = [RESPONDENT, UNDER_HER_NEW_NAME]
    recorded_order(by)
    recorded_order(by, order_ref="X2", case_numbers=numbers, parties=parties)
    number = PossibleDuplicate.objects.get().pk
    decide_duplicate(number, DuplicateDecision.SAME, because="One order.", by=by, now=NOW)
    return by


@pytest.mark.parametrize("typed", ["X2", "ZZ26F00999", "LS26F00417", "X1"])
def test_either_reference_brings_up_the_order_that_answers(desk: Actor, typed: str) -> None:
    answer = asked(typed)

    assert answer.kind is AnswerKind.FOUND
    assert [order.shown.order_ref for order in answer.matches[0].orders] == ["X1"]


def test_somebody_whom_the_later_one_alone_names_is_found_by_it(desk: Actor) -> None:
    answer = asked("Bronwen Tarn")

    assert answer.kind is AnswerKind.POSSIBLE
    assert [order.shown.order_ref for order in answer.matches[0].orders] == ["X2"]


def test_the_one_named_by_both_has_it_once(desk: Actor) -> None:
    answer = asked("jonathan smith 12/3/85")

    assert [order.shown.order_ref for order in answer.matches[0].orders] == ["X1"]

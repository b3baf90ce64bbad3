"""Orders that may be one: noticed, and decided by a person."""

from typing import Any

import pytest

from nmo.audit.models import AuditEntry
from nmo.orders.actions import decide_duplicate, record_order
from nmo.orders.errors import OrderRefused, ReasonMissing
from nmo.orders.models import PossibleDuplicate
from nmo.orders.queries import order_card, orders_naming, respondents_of
from nmo.orders.tests.builders import (
    AT_THE_DESK,
    NOW,
    an_order,
    desk_officer,
    number_of,
    open_tasks,
    order_json,
    recorded_order,
)
from nmo.orders.words import DuplicateDecision

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(17)]


def sent_again(**changes: Any) -> tuple[str, ...]:
    """The standard order, and what a second one is noticed to be like."""
    by = desk_officer()
    recorded_order(by)
    second = record_order(an_order(order_ref="X2", **changes), by=by, now=NOW)
    return second.may_duplicate


def parties(name: str) -> list[dict[str, Any]]:
    return [{"role": "respondent", "name": name}]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"case_numbers": ["LS26F00999", "ls26 f/00417"]},
        {"parties": parties("JONATHAN  SMITH")},
        {"events": [{"event": "made", "at": "2026-03-02"}]},
    ],
)
def test_same_case_respondent_and_day_may_be_the_same_order(changes: dict[str, Any]) -> None:
    assert sent_again(**changes) == ("X1",)


@pytest.mark.parametrize(
    "changes",
    [
        {"case_numbers": ["LS26F00999"]},
        {"case_numbers": []},
        {"parties": parties("Another Smith")},
        {"events": [{"event": "made", "at": "2026-03-03"}]},
    ],
)
def test_another_case_respondent_or_day_is_another_order(changes: dict[str, Any]) -> None:
    assert sent_again(**changes) == ()


def test_a_day_in_summer_and_a_time_on_it_are_the_same_day() -> None:
    by = desk_officer()
    recorded_order(by, events=[{"event": "made", "at": "2026-06-10"}])

    second = an_order(order_ref="X2", events=[{"event": "made", "at": "2026-06-10T14:30"}])

    assert record_order(second, by=by, now=NOW).may_duplicate == ("X1",)


def test_both_orders_stand_until_a_person_decides() -> None:
    sent_again()

    assert PossibleDuplicate.objects.get().decision == DuplicateDecision.UNDECIDED
    assert "duplicate" in open_tasks("X2")
    assert answering() == {"X1", "X2"}


def answering() -> set[str]:
    """Which of the two answer for the respondent."""
    numbers = {number_of(ref): ref for ref in ("X1", "X2")}
    person = respondents_of([number_of("X1")])[number_of("X1")]
    return {numbers[naming.order_id] for naming in orders_naming([person])}


def decided(
    decision: DuplicateDecision,
    because: str = "The same seal",
    username: str = "pc2",
    **more: DuplicateDecision,
) -> None:
    """Somebody decides about the one pair there is."""
    pair = PossibleDuplicate.objects.get().pk
    by = desk_officer(username=username)
    decide_duplicate(pair, decision, because=because, by=by, now=NOW, **more)


def test_of_two_that_are_the_same_the_earlier_one_answers() -> None:
    sent_again(parties=order_json()["parties"])

    decided(DuplicateDecision.SAME)

    later = order_card("X2", by=desk_officer(username="pc3"), purpose=AT_THE_DESK, now=NOW)
    assert answering() == {"X1"}
    assert later.same_as == "X1"
    assert open_tasks("X2") == set()


def test_of_two_that_differ_both_answer_and_nobody_is_asked_again() -> None:
    sent_again(parties=order_json()["parties"])

    decided(DuplicateDecision.DIFFERENT)

    assert answering() == {"X1", "X2"}
    assert "duplicate" not in open_tasks("X2")


def test_a_decision_says_why() -> None:
    sent_again()

    with pytest.raises(ReasonMissing):
        decided(DuplicateDecision.SAME, because=" ")


def test_a_decision_is_made_once() -> None:
    sent_again()
    decided(DuplicateDecision.DIFFERENT)

    with pytest.raises(OrderRefused, match="already been decided"):
        decided(DuplicateDecision.SAME, username="pc3")


def test_a_mistaken_decision_is_decided_again_and_the_order_answers_again() -> None:
    sent_again(parties=order_json()["parties"])
    decided(DuplicateDecision.SAME)

    decided(
        DuplicateDecision.DIFFERENT,
        because="Another child",
        username="pc3",
        instead_of=DuplicateDecision.SAME,
    )

    assert answering() == {"X1", "X2"}
    assert "read" not in open_tasks("X2")
    assert "confirm" in open_tasks("X2")
    assert AuditEntry.objects.filter(what="duplicate.decided").count() == 2

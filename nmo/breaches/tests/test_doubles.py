"""Two reports of one breach: both kept, found, and offered as one; a person decides."""

from typing import Any

import pytest

from nmo.access import Actor, NotPermitted
from nmo.breaches.actions import decide_double
from nmo.breaches.errors import BreachNotFound, BreachRefused, ReasonMissing
from nmo.breaches.tests.telling import (
    an_officer,
    held,
    of_another_force,
    reported,
    step,
)
from nmo.breaches.words import DoubleDecision, StepKind
from nmo.orders.tests.builders import NOW, desk_officer, recorded_order

pytestmark = pytest.mark.django_db
SAME, DIFFERENT = DoubleDecision.SAME, DoubleDecision.DIFFERENT


@pytest.fixture
def officer() -> Actor:
    return an_officer()


def decided(ref: str, other: str, decision: DoubleDecision, by: Actor, **more: Any) -> str:
    return decide_double(ref, other, decision, "Heard both calls.", by=by, now=NOW, **more)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"started": "2026-06-12T23:15"},
        {"started": "2026-06-12"},
        {"started": "2026-06-10", "ended": "2026-06-20", "certainty": "throughout"},
        {"started": "2026-08-01T10:00", "incident_number": "417"},
    ],
)
def test_times_that_overlap_or_lie_near_and_one_incident_are_offered_as_one(
    order: str, officer: Actor, changes: dict[str, Any]
) -> None:
    first = reported(order, officer, incident_number="417")

    assert reported(order, officer, **changes).doubles == (first.ref,)


def test_another_day_is_another_breach(order: str, officer: Actor) -> None:
    reported(order, officer)

    assert reported(order, officer, started="2026-06-13T22:15").doubles == ()


def test_another_order_of_the_same_two_may_be_broken_by_the_same_act(officer: Actor) -> None:
    desk = desk_officer()
    pair = [
        {"role": "respondent", "person_ref": "P1", "name": "Jonathan Smith"},
        {"role": "applicant", "person_ref": "P2", "name": "Leanne Pike"},
    ]
    orders = [recorded_order(desk, order_ref=ref, parties=pair) for ref in ("X1", "X2")]
    first = reported(orders[0], officer)

    assert reported(orders[1], officer).doubles == (first.ref,)


def test_of_another_force_nothing_is_offered(order: str, officer: Actor) -> None:
    reported(order, officer)

    assert reported(order, of_another_force()).doubles == ()


def test_decided_to_be_one_the_later_steps_back_and_says_so(order: str, officer: Actor) -> None:
    first, second = reported(order, officer), reported(order, officer)

    assert decided(second.ref, first.ref, SAME, officer) == first.ref
    assert held(second.ref, officer).same_as == first.ref
    assert held(first.ref, officer).same_as == ""


def test_the_one_on_which_more_was_done_counts(order: str, officer: Actor) -> None:
    first, second = reported(order, officer), reported(order, officer)
    step(second.ref, StepKind.GRADED, officer, values={"grade": "emergency"}, words="Alone.")

    assert decided(first.ref, second.ref, SAME, officer) == second.ref


def test_a_mistaken_decision_is_decided_again(order: str, officer: Actor) -> None:
    first, second = reported(order, officer), reported(order, officer)
    decided(second.ref, first.ref, SAME, officer)

    decided(second.ref, first.ref, DIFFERENT, officer)

    assert held(second.ref, officer).same_as == ""


def test_what_stepped_back_for_one_follows_it(order: str, officer: Actor) -> None:
    first, second, third = (reported(order, officer) for _ in range(3))
    decided(second.ref, third.ref, SAME, officer)
    decided(first.ref, second.ref, SAME, officer)

    assert held(third.ref, officer).same_as == first.ref


def test_two_that_were_not_found_to_be_alike_can_be_decided_about(
    order: str, officer: Actor
) -> None:
    first, second = reported(order, officer), reported(order, officer, started="2026-06-14")

    assert decided(first.ref, second.ref, SAME, officer) == first.ref


def test_a_decision_without_a_reason_or_of_nothing_is_refused(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref

    with pytest.raises(ReasonMissing):
        decide_double(ref, ref, SAME, " ", by=officer, now=NOW)
    with pytest.raises(BreachRefused):
        decided(ref, ref, DoubleDecision.UNDECIDED, officer)
    with pytest.raises(BreachNotFound):
        decided(ref, ref, SAME, officer)


def test_another_force_decides_nothing(order: str, officer: Actor) -> None:
    first, second = reported(order, officer), reported(order, officer)

    with pytest.raises(NotPermitted):
        decided(first.ref, second.ref, SAME, of_another_force())

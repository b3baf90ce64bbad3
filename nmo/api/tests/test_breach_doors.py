"""A breach as other systems meet it: its tag moves with its page, and it names nobody hidden."""

from typing import Any

import pytest

from nmo.access import Actor, Role
from nmo.access.clock import now
from nmo.api.tests.builders import System, a_system
from nmo.breaches.actions import decide_double
from nmo.breaches.tests.telling import (
    CHANGES,
    GRADED,
    Change,
    a_late_discharge,
    an_officer,
    another_report,
    reported,
    step,
)
from nmo.breaches.words import DoubleDecision, StepKind
from nmo.orders.tests.builders import desk_officer, order_json, recorded_order
from nmo.people.actions import restrict_person
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Actor:
    return desk_officer()


@pytest.fixture
def officer() -> Actor:
    return an_officer(Role.INVESTIGATOR)


@pytest.fixture
def ref(desk: Actor, officer: Actor) -> str:
    """A breach with her name in what was said and typed."""
    respondent, applicant = order_json()["parties"]
    parties = [respondent, {**applicant, "person_ref": "P2"}]
    told = {"happened": "He rang Leanne.", "reporter_name": "L. Pike"}
    ref = reported(recorded_order(desk, parties=parties), officer, **told).ref
    crime = {"crime_reference": "Leanne Pike 1", "offence_code": "66/91"}
    step(ref, StepKind.CRIME_RECORDED, officer, values=crime)
    return ref


@pytest.fixture
def system(ref: str) -> System:
    assert ref
    return a_system(reason="intake")


def tag(system: System, ref: str) -> str:
    return str(system.get(f"/breaches/{ref}")["ETag"])


def over(system: System, ref: str, seen: str) -> Any:
    return system.post(f"/breaches/{ref}/steps", GRADED, if_match=seen)


@pytest.mark.parametrize("change", CHANGES)
def test_a_step_with_the_older_tag_is_told_the_present_one(
    system: System, ref: str, desk: Actor, officer: Actor, change: Change
) -> None:
    seen = tag(system, ref)
    change(desk, officer)

    refused = over(system, ref, seen)

    assert refused.status_code == 412
    assert refused["ETag"] == tag(system, ref) != seen
    assert over(system, ref, tag(system, ref)).status_code == 201


def test_a_decision_about_two_moves_the_tag_of_the_other_too(
    system: System, ref: str, desk: Actor, officer: Actor
) -> None:
    other = another_report(desk, officer)
    seen = tag(system, other)

    decide_double(ref, other, DoubleDecision.SAME, "One call.", by=officer, now=now())

    assert over(system, other, seen).status_code == 412


def test_what_was_computed_again_says_who_recorded_what_arrived(
    system: System, ref: str, desk: Actor, officer: Actor
) -> None:
    a_late_discharge(desk, officer)

    first, again = system.get(f"/breaches/{ref}").json()["frozen"]

    assert first["recorded_by"] == "Test Officer (pc1)"
    assert again["recorded_by"] == "Test Officer (pc1234)"


@pytest.mark.requirement(21)
@pytest.mark.parametrize("hidden", ["P1", "P2"])
def test_no_token_reads_who_is_under_restricted_handling(
    system: System, ref: str, desk: Actor, hidden: str
) -> None:
    restrict_person(hidden, RestrictionKind.REFUGE, source="IDVA", by=desk, now=now())
    names = {"P1": ("Jonathan", "Smith"), "P2": ("Leanne", "Pike")}[hidden]

    for address in (f"/breaches/{ref}", "/breaches", "/orders/X1", "/breaches/figures"):
        said = system.get(address).content.decode()
        assert not any(each in said for each in names), address

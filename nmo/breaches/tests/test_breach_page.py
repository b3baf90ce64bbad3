"""A breach's page: everything in few statements, whatever became of the order, and to whom."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from nmo.access import Actor, NotPermitted, Role
from nmo.access.showing import HIDDEN_VALUE
from nmo.audit.queries import entries_about
from nmo.breaches.errors import BreachNotFound
from nmo.breaches.queries import BreachShown, breach_page, breaches_of_order
from nmo.breaches.tests.telling import WHY, an_officer, of_another_force, reported, step
from nmo.breaches.words import Path, PointKind, PointState, StepKind
from nmo.law import Standing
from nmo.orders.actions import decide_duplicate, record_event, record_orders, undo_import
from nmo.orders.models import PossibleDuplicate
from nmo.orders.tests.builders import (
    NOW,
    an_event,
    an_order,
    order_json,
    recorded_order,
)
from nmo.orders.words import DuplicateDecision
from nmo.people.actions import restrict_person
from nmo.people.actions.same_person import decide_same_person
from nmo.people.same_person.words import Decision
from nmo.people.shown import HIDDEN_NAME
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=2)
PAIR = [
    {"role": "respondent", "person_ref": "P1", "name": "Jonathan Smith"},
    {"role": "applicant", "person_ref": "P2", "name": "Leanne Pike"},
]


def opened(ref: str, by: Actor, *, now: Any = NOW) -> BreachShown:
    return breach_page(ref, by=by, purpose=WHY, now=now)


@pytest.mark.requirement(33)
def test_it_shows_what_the_order_meant_the_points_to_prove_and_the_path(
    order: str, officer: Actor
) -> None:
    shown = opened(reported(order, officer).ref, officer)

    states = {point.kind: point.state for point in shown.points}
    assert shown.path is Path.CRIME
    assert states[PointKind.IN_FORCE] in {PointState.HELD, PointState.PARTLY}
    assert states[PointKind.AWARE] is PointState.MISSING


@pytest.mark.requirement(34)
def test_it_shows_the_recording_clock_and_what_is_due(order: str, officer: Actor) -> None:
    shown = opened(reported(order, officer).ref, officer)

    (clock,) = [each for each in shown.clocks if each.key == "recorded"]
    assert clock.due_at == NOW + timedelta(hours=24)
    assert "Record the crime" in [task.what for task in shown.tasks]


def test_the_timeline_tells_every_step_in_words(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref
    step(ref, StepKind.GRADED, officer, values={"grade": "emergency"}, words="Alone.")
    step(ref, StepKind.ASSIGNED, officer, values={"officer": officer.user_id})

    lines = {line.step: line for line in opened(ref, officer).timeline if line.step}

    assert lines[1].details == (("How soon somebody goes", "Emergency: at once"),)
    assert lines[2].details == (("Officer in the case", "Test Officer (pc1)"),)


def test_opening_it_is_recorded_once_with_why(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref

    opened(ref, officer)

    *_, entry = entries_about("breach", ref)
    assert (entry.what, entry.reason) == ("breach.opened", "incident")


def test_another_force_opens_nothing_and_nobody_opens_what_is_not_there(
    order: str, officer: Actor
) -> None:
    ref = reported(order, officer).ref

    with pytest.raises(NotPermitted):
        opened(ref, of_another_force(Role.INVESTIGATOR))
    with pytest.raises(BreachNotFound):
        opened("B-404", officer)


def test_a_late_discharge_is_told_in_plain_words(desk: Actor, order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref
    record_event(order, an_event("discharged", "2026-06-01T10:00"), by=desk, now=LATER)

    shown = opened(ref, officer, now=LATER)

    assert "Whether it was in force" in shown.differences[0].text
    keys = [task.what for task in shown.tasks]
    assert "Look at the breach again: the order meant something else then" in keys


def test_one_of_an_order_that_was_taken_back_still_opens(desk: Actor, officer: Actor) -> None:
    (made,) = record_orders([an_order()], by=desk, now=NOW, import_ref="I-1")
    ref = reported(made.ref, officer).ref
    undo_import("I-1", by=desk, now=LATER)

    shown = opened(ref, officer, now=LATER)

    assert shown.card.taken_back is not None
    assert shown.case.frozen[0].positions[0].standing is Standing.IN_FORCE


def test_one_of_an_order_that_is_the_same_as_another_still_opens(
    desk: Actor, officer: Actor
) -> None:
    first, second = (recorded_order(desk, order_ref=ref, parties=PAIR) for ref in ("X1", "X2"))
    ref = reported(second, officer).ref
    pair = PossibleDuplicate.objects.get()
    decide_duplicate(pair.pk, DuplicateDecision.SAME, because="One seal.", by=desk, now=LATER)

    shown = opened(ref, officer, now=LATER)

    assert shown.card.same_as == first
    assert [each.ref for each in breaches_of_order(first, officer, LATER)] == [ref]


@pytest.mark.requirement(36)
def test_repeats_of_the_order_the_pair_and_the_respondent_stand_together(
    desk: Actor, officer: Actor
) -> None:
    other = [PAIR[0], {"role": "applicant", "person_ref": "P3", "name": "Ada Else"}]
    for ref, parties, case in (("X1", PAIR, "A1"), ("X2", PAIR, "A2"), ("X3", other, "A3")):
        recorded_order(desk, order_ref=ref, parties=parties, case_numbers=[case])
    for order, day in (("X1", 10), ("X2", 11), ("X3", 12)):
        reported(order, officer, started=f"2026-06-{day}")
    ref = reported("X1", officer, started="2026-06-20").ref

    pattern = opened(ref, officer).pattern

    counts = map(len, (pattern.of_order, pattern.of_pair, pattern.of_respondent))
    assert tuple(counts) == (1, 2, 3)


@pytest.mark.requirement(36)
def test_records_decided_to_be_one_person_are_one_respondent(desk: Actor, officer: Actor) -> None:
    elsewhere = [{**PAIR[0], "person_ref": "P9"}, PAIR[1]]
    recorded_order(desk, order_ref="X1", parties=PAIR, case_numbers=["A1"])
    recorded_order(desk, order_ref="X2", parties=elsewhere, case_numbers=["A2"])
    reported("X2", officer, started="2026-06-01")
    because = "Same photograph."
    decide_same_person("P1", "P9", Decision.JOINED, because=because, by=desk, now=NOW)

    assert len(opened(reported("X1", officer).ref, officer).pattern.of_pair) == 1


@pytest.mark.requirement(36)
def test_of_another_forces_breach_the_date_and_the_force_are_known(
    order: str, officer: Actor
) -> None:
    theirs = reported(order, of_another_force(), started="2026-06-01").ref
    shown = opened(reported(order, officer).ref, officer)

    (other,) = shown.pattern.of_order
    assert (other.ref, other.force) == ("", "Elsewhere Police")
    lines = breaches_of_order(order, officer, NOW)
    assert {(each.force, each.ref == "", each.status is None) for each in lines} == {
        ("Test Police", False, False),
        ("Elsewhere Police", True, True),
    }
    assert theirs not in str(shown)


def test_a_place_that_is_confidential_is_shown_to_who_may_see_it(
    order: str, officer: Actor
) -> None:
    ref = reported(order, officer, where="12 Haven Lane", where_confidential=True).ref
    sees = an_officer(Role.CONTROL_ROOM, username="cr1")
    proved = replace(sees, proved_at=NOW)

    assert opened(ref, officer).case.account.where == HIDDEN_VALUE
    assert opened(ref, sees).case.account.where == HIDDEN_VALUE
    assert opened(ref, proved).case.account.where == "12 Haven Lane"


@pytest.mark.requirement(21)
def test_names_of_restricted_people_stand_nowhere(desk: Actor, officer: Actor) -> None:
    order = recorded_order(desk, parties=PAIR)
    told = {"happened": "Leanne rang.", "her_words": "I am Pike", "reporter_name": "L. Pike"}
    ref = reported(order, officer, **told).ref
    step(ref, StepKind.GRADED, officer, values={"grade": "emergency"}, words="Pike is alone.")
    restrict_person("P2", RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)

    shown = opened(ref, officer)

    assert "Pike" not in str(shown.case)
    assert "Leanne" not in str(shown.timeline)
    assert shown.case.reporter_name == HIDDEN_NAME


def test_a_term_that_names_a_restricted_person_is_masked_in_what_was_frozen(
    desk: Actor, officer: Actor
) -> None:
    made = order_json()["events"][0]
    term = {"paragraph": "1", "text": "must not ring Leanne Pike", "codes": []}
    order = recorded_order(desk, parties=PAIR, events=[{**made, "conditions": [term]}])
    ref = reported(order, officer).ref
    restrict_person("P2", RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)

    assert "Pike" not in str(opened(ref, officer).case.frozen)


def test_it_takes_as_many_statements_with_many_breaches_as_with_one(
    order: str, officer: Actor
) -> None:
    ref = reported(order, officer, started="2026-06-20").ref
    step(ref, StepKind.GRADED, officer, values={"grade": "emergency"}, words="Alone.")
    with CaptureQueriesContext(
        connection,
    ) as few:
        opened(ref, officer)
    for day in range(1, 9):
        reported(order, officer, started=f"2026-06-0{day}")
    for _ in range(4):
        step(ref, StepKind.GRADED, officer, values={"grade": "priority"}, words="Again.")

    with CaptureQueriesContext(connection) as many:
        opened(ref, officer)

    assert len(many) <= len(few) <= 40

"""Lists by clock: every page whole, and nothing on it that the list without clocks would hide."""

from typing import Any

import pytest

from nmo.access import Actor, Role
from nmo.access.tests.builders import a_force
from nmo.breaches.actions import decide_double
from nmo.breaches.queries import BreachList, Narrowed, Waiting, breaches
from nmo.breaches.tests.telling import WHY, of_another_force, reported, step
from nmo.breaches.words import SUBJECT, DoubleDecision, StepKind
from nmo.orders.tests.builders import NOW
from nmo.people.actions import restrict_person
from nmo.people.shown import HIDDEN_NAME
from nmo.people.words import RestrictionKind
from nmo.work.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(34)]


def by_clock(by: Actor, *, page: int = 1, **narrowed: Any) -> BreachList:
    asked = Narrowed(**{"waiting": Waiting.ANYTHING, **narrowed})
    return breaches(by=by, now=NOW, purpose=WHY, narrowed=asked, page=page)


def refs(by: Actor, **narrowed: Any) -> list[str]:
    return [line.ref for line in by_clock(by, **narrowed).lines]


def still_open(ref: str, **changes: Any) -> None:
    """Its work as if nothing had been decided about it."""
    made = {"state": "open", "done_by": None, "done_at": None, **changes}
    assert Task.objects.filter(subject_kind=SUBJECT, subject_ref=ref).update(**made)


def test_pages_of_what_is_due_at_one_moment_hold_each_breach_once(
    order: str, officer: Actor
) -> None:
    told = {"reported_at": "2026-11-20T10:00"}
    made = [
        reported(order, officer, started=f"2026-10-02T10:{minute:02}", entry=str(minute), **told)
        for minute in range(52)
    ]

    first, second = by_clock(officer, clock="recorded"), by_clock(officer, clock="recorded", page=2)

    assert [line.ref for line in (*first.lines, *second.lines)] == [each.ref for each in made]
    assert (first.total, first.pages, second.page) == (52, 2, 2)


def test_a_page_number_beyond_all_reason_shows_the_last(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref

    found = by_clock(officer, page=10**30)

    assert ([line.ref for line in found.lines], found.page) == ([ref], 1)


def test_a_restricted_respondent_is_not_named_by_clock_either(
    desk: Actor, order: str, officer: Actor
) -> None:
    reported(order, officer)
    restrict_person("P1", RestrictionKind.POLICE_EMPLOYEE, source="PSD", by=desk, now=NOW)

    assert by_clock(officer).lines[0].respondent == HIDDEN_NAME


def test_a_breach_that_is_over_is_left_out_though_its_work_stayed_open(
    order: str, officer: Actor
) -> None:
    ref = reported(order, officer).ref
    wrong = {"values": {"why": "recorded_in_error"}, "words": "Another order."}
    step(ref, StepKind.REPORT_WITHDRAWN, officer, **wrong)
    still_open(ref)

    assert refs(officer) == []
    assert refs(officer, over_too=True) == [ref]


def test_a_further_report_is_left_out_though_its_work_stayed_open(
    order: str, officer: Actor
) -> None:
    first, second = reported(order, officer).ref, reported(order, officer).ref
    decide_double(second, first, DoubleDecision.SAME, "One call.", by=officer, now=NOW)
    still_open(second)

    assert refs(officer) == [first]


def test_another_forces_work_brings_up_no_breach_of_ours(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref
    still_open(ref, force=a_force("ELSE", "Elsewhere Police"))

    assert refs(officer) == []
    assert refs(of_another_force(Role.INVESTIGATOR)) == []


def test_another_forces_breach_is_brought_up_by_no_work_of_ours(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref
    theirs = of_another_force(Role.INVESTIGATOR)
    still_open(ref, force_id=theirs.force_id)

    assert by_clock(theirs).total == 0


def test_work_and_whose_breach_it_is_narrow_together(order: str, officer: Actor) -> None:
    first, second = (
        reported(order, officer, started=f"2026-10-0{day}T10:00").ref for day in (1, 2)
    )
    step(second, StepKind.ASSIGNED, officer, values={"officer": officer.user_id})

    assert refs(officer, officer=officer.user_id) == [second]
    assert refs(officer, status="reported", clock="recorded") == [first, second]

"""Lists of breaches by clock, officer, team and status, and the file without names."""

import csv
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from nmo.access import Actor, NotPermitted, Role
from nmo.access.models import Team
from nmo.access.tests.builders import a_force
from nmo.audit.queries import entries_about
from nmo.audit.words import Kind
from nmo.breaches.actions import decide_double
from nmo.breaches.export.definitions import COLUMNS, DEFINITIONS
from nmo.breaches.queries import (
    BreachList,
    Exported,
    Narrowed,
    Waiting,
    Whose,
    breaches,
    breaches_csv,
)
from nmo.breaches.tests.telling import WHY, an_officer, of_another_force, reported, step
from nmo.breaches.words import DoubleDecision, Status, StepKind
from nmo.orders.tests.builders import NOW, recorded_order
from nmo.people.actions import restrict_person
from nmo.people.shown import HIDDEN_NAME
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db
CRIME = {"values": {"crime_reference": "13/1/26", "offence_code": "066/39"}}
NOT_ARRESTED = {"decision": "not_arrested_reason_recorded", "reason": "not_necessary"}


def listed(by: Actor, *, now: Any = NOW, page: int = 1, **narrowed: Any) -> BreachList:
    return breaches(by=by, now=now, purpose=WHY, narrowed=Narrowed(**narrowed), page=page)


def refs(by: Actor, **narrowed: Any) -> list[str]:
    return [line.ref for line in listed(by, **narrowed).lines]


def on_day(order: str, by: Actor, day: int, **more: Any) -> str:
    told = f"2026-11-{day:02}T10:00"
    return reported(order, by, started=f"2026-10-{day:02}T10:00", reported_at=told, **more).ref


def test_the_latest_reported_stands_first_with_what_is_due(order: str, officer: Actor) -> None:
    first, second = on_day(order, officer, 10), on_day(order, officer, 20)

    lines = listed(officer).lines

    assert [line.ref for line in lines] == [second, first]
    assert (lines[0].respondent, lines[0].order_ref) == ("Jonathan Smith", order)
    assert [each.what for each in lines[0].due] == ["Record the crime"]
    assert lines[0].late


@pytest.mark.requirement(34)
def test_by_clock_the_soonest_due_stands_first_and_what_waits_for_nothing_is_left_out(
    order: str, officer: Actor
) -> None:
    first, second, third = (on_day(order, officer, day) for day in (18, 20, 21))
    step(second, StepKind.CRIME_RECORDED, officer, **CRIME)

    assert refs(officer, waiting=Waiting.ANYTHING) == [first, third]
    assert refs(officer, clock="recorded") == [first, third]
    assert refs(officer, waiting=Waiting.LATE) == [first]


@pytest.mark.requirement(35)
def test_a_supervisor_lists_what_waits_for_review(order: str, officer: Actor) -> None:
    on_day(order, officer, 10)
    ref = on_day(order, officer, 20)
    step(ref, StepKind.ARREST_DECISION, officer, values=NOT_ARRESTED, words="He left.")

    assert refs(an_officer(Role.SUPERVISOR, username="ps1"), waiting=Waiting.REVIEW) == [ref]


def test_by_officer_team_status_and_order(desk: Actor, order: str, officer: Actor) -> None:
    team = Team.objects.create(force=a_force(), name="Response A")
    mine, other = on_day(order, officer, 10), on_day(order, officer, 20)
    given = {"officer": officer.user_id, "team": team.pk}
    step(mine, StepKind.ASSIGNED, officer, values=given)
    step(other, StepKind.CRIME_RECORDED, officer, **CRIME)
    elsewhere = on_day(recorded_order(desk, order_ref="X2", case_numbers=["A2"]), officer, 15)

    assert refs(officer, whose=Whose.MINE) == refs(officer, team=team.pk) == [mine]
    assert refs(officer, officer=officer.user_id) == [mine]
    assert refs(officer, whose=Whose.NOBODYS) == [other, elsewhere]
    assert refs(officer, whose=Whose.MY_TEAMS) == []
    assert refs(officer, status=Status.CRIME_RECORDED) == [other]
    assert refs(officer, order_ref="X2") == [elsewhere]


def test_what_is_over_is_listed_when_it_is_asked_for(order: str, officer: Actor) -> None:
    ref = on_day(order, officer, 10)
    wrong = {"values": {"why": "recorded_in_error"}, "words": "Another order."}
    step(ref, StepKind.REPORT_WITHDRAWN, officer, **wrong)

    assert refs(officer) == []
    assert refs(officer, over_too=True) == refs(officer, status=Status.NO_CRIME_CANCELLED) == [ref]


def test_a_further_report_of_one_breach_is_listed_once(order: str, officer: Actor) -> None:
    first, second = reported(order, officer).ref, reported(order, officer).ref
    decide_double(second, first, DoubleDecision.SAME, "One call.", by=officer, now=NOW)

    assert refs(officer) == [first]


def test_another_force_lists_none_of_it(order: str, officer: Actor) -> None:
    reported(order, officer)

    assert refs(of_another_force(Role.INVESTIGATOR)) == []


def test_who_may_not_read_is_refused_and_who_may_is_recorded(order: str, officer: Actor) -> None:
    with pytest.raises(NotPermitted):
        listed(an_officer(Role.AUDITOR, username="auditor"))
    listed(officer)

    assert entries_about("force", "TEST")[-1].what == "breaches.listed"


def test_a_restricted_respondent_is_named_nowhere(desk: Actor, order: str, officer: Actor) -> None:
    reported(order, officer)
    restrict_person("P1", RestrictionKind.POLICE_EMPLOYEE, source="PSD", by=desk, now=NOW)

    assert listed(officer).lines[0].respondent == HIDDEN_NAME


def test_pages_are_of_fifty_and_take_no_more_statements(order: str, officer: Actor) -> None:
    on_day(order, officer, 1)
    with CaptureQueriesContext(connection) as one:
        listed(officer)
    for minute in range(51):
        reported(order, officer, started=f"2026-10-02T10:{minute:02}", entry=str(minute))

    with CaptureQueriesContext(connection) as many:
        first = listed(officer)

    assert len(many) <= len(one)
    assert (len(first.lines), first.total, first.pages) == (50, 52, 2)
    assert len(listed(officer, page=9).lines) == 2
    assert len(listed(officer, page=2, waiting=Waiting.ANYTHING).lines) == 2


def exported(by: Actor, **narrowed: Any) -> Exported:
    given = Narrowed(over_too=True, **narrowed)
    return breaches_csv(by=by, now=NOW, purpose=WHY, narrowed=given)


@pytest.mark.requirement(36)
def test_the_file_holds_a_row_for_each_with_closed_words_alone(order: str, officer: Actor) -> None:
    names = {"reporter_name": "L. Pike", "named_as": "Johnny", "where": "Haven Lane"}
    ref = reported(order, officer, her_words="I was afraid.", **names).ref
    step(ref, StepKind.CRIME_RECORDED, officer, **CRIME, at="2026-11-22T03:00")
    step(ref, StepKind.ARREST_DECISION, officer, values=NOT_ARRESTED, words="He left.")

    supervisor = an_officer(Role.SUPERVISOR, username="ps1")
    out = exported(supervisor)

    (row,) = csv.DictReader(out.rows.splitlines())
    assert row.keys() == COLUMNS.keys()
    assert (row["breach_ref"], row["in_force_then"], row["awareness_then"]) == (
        ref, "in_force", "none_held",
    )  # fmt: skip
    assert (row["hours_to_crime"], row["offence_code"], row["outcome"]) == ("0", "066/39", "")
    assert (row["arrest_decision"], row["conditions"]) == (
        "not_arrested_reason_recorded", "no_violence_applicant",
    )  # fmt: skip
    for word in ("Pike", "Johnny", "Haven", "afraid", "Smith", "13/1/26", "left"):
        assert word not in out.rows


def test_an_offence_code_that_is_something_else_is_not_carried_out(
    order: str, officer: Actor
) -> None:
    ref = reported(order, officer).ref
    typed = {"crime_reference": "1", "offence_code": "ask Pike"}
    step(ref, StepKind.CRIME_RECORDED, officer, values=typed)

    (row,) = csv.DictReader(exported(an_officer(Role.FORCE_LEAD, username="fl1")).rows.splitlines())
    assert row["offence_code"] == "other"


def test_every_column_is_defined_beside_it(officer: Actor) -> None:
    assert all(COLUMNS.values())
    assert DEFINITIONS.startswith("column,meaning,values\n")


def test_taking_it_away_is_a_disclosure_and_needs_the_permission(
    order: str, officer: Actor
) -> None:
    reported(order, officer)
    with pytest.raises(NotPermitted):
        exported(officer)

    exported(an_officer(Role.SUPERVISOR, username="ps1"))

    entry = entries_about("force", "TEST")[-1]
    assert (entry.what, entry.kind, entry.detail) == (
        "breaches.exported", Kind.DISCLOSURE, {"breaches": 1, "incident_number": "20261122-0417"},
    )  # fmt: skip


def test_the_file_takes_no_more_statements_for_more(order: str, officer: Actor) -> None:
    supervisor = an_officer(Role.SUPERVISOR, username="ps1")
    on_day(order, officer, 1)
    with CaptureQueriesContext(connection) as one:
        exported(supervisor)
    for day in range(2, 8):
        on_day(order, officer, day)

    with CaptureQueriesContext(connection) as many:
        assert exported(supervisor).count == 7
    assert len(many) == len(one)


def test_a_week_later_nothing_is_lost(order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref

    assert listed(officer, now=NOW + timedelta(days=7)).lines[0].ref == ref

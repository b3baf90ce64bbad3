"""What is due of a breach stands in the queue, from the same clocks as on its page."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.access import Actor, Role
from nmo.breaches.actions import decide_double, withdraw_step
from nmo.breaches.due import breach_due
from nmo.breaches.queries import breach_page
from nmo.breaches.steps.rule import FieldKind
from nmo.breaches.steps.table import STEPS
from nmo.breaches.tests.telling import WHY, of_another_force, reported, step
from nmo.breaches.words import STANDS, STEP, DoubleDecision, StepKind
from nmo.orders.tests.builders import NOW
from nmo.people.actions import restrict_person
from nmo.people.shown import HIDDEN_NAME
from nmo.people.words import RestrictionKind
from nmo.reference.levels import Levels
from nmo.work.actions import rebuild
from nmo.work.due import FactStated
from nmo.work.models import Fact, Task
from nmo.work.queries import queue
from nmo.work.words import TaskState

pytestmark = pytest.mark.django_db
NOT_ARRESTED = {"decision": "not_arrested_reason_recorded", "reason": "not_necessary"}
CRIME = {"crime_reference": "13/4471/26", "offence_code": "066/39"}


def due(ref: str) -> dict[str, datetime]:
    rows = Task.objects.filter(subject_kind="breach", subject_ref=ref, state=TaskState.OPEN)
    return dict(rows.values_list("key", "due_at"))


@pytest.mark.requirement(34)
def test_the_recording_clock_runs_from_the_report_and_stops_when_the_crime_is_recorded(
    order: str, officer: Actor
) -> None:
    ref = reported(order, officer, reported_at="2026-11-21T20:00").ref
    assert due(ref) == {"recorded": datetime.fromisoformat("2026-11-22T20:00+00:00")}

    step(ref, StepKind.CRIME_RECORDED, officer, values=CRIME)

    assert due(ref) == {}


@pytest.mark.requirement(35)
def test_a_decision_not_to_arrest_asks_for_a_supervisors_review(ref: str, officer: Actor) -> None:
    step(ref, StepKind.ARREST_DECISION, officer, values=NOT_ARRESTED, words="He left.")

    supervisors = Task.objects.filter(subject_ref=ref, role=Role.SUPERVISOR)
    assert [task.what for task in supervisors] == ["Review that nobody was arrested"]


def test_a_step_that_was_a_slip_asks_for_nothing(ref: str, officer: Actor) -> None:
    before = due(ref)
    number = step(ref, StepKind.ARREST_DECISION, officer, values=NOT_ARRESTED, words="He left.")

    withdraw_step(ref, number, "Another breach.", by=officer, now=NOW)

    assert due(ref) == before


def test_the_queue_and_the_page_know_the_same_clocks(ref: str, officer: Actor) -> None:
    wanted = {"decision": "wanted", "vehicle_marker": "no_vehicle_known"}
    step(ref, StepKind.ARREST_DECISION, officer, values=wanted)
    prison = {
        "establishment": "HMP Testford",
        "held_as": "remanded",
        "numbers_blocked": "not_yet_asked",
        "release_date": "asked",
    }
    step(ref, StepKind.IN_PRISON, officer, values=prison)

    clocks = breach_page(ref, by=officer, purpose=WHY, now=NOW).clocks

    assert due(ref) == {each.key: each.due_at for each in clocks if each.met_at is None}
    assert len(due(ref)) > 2


def test_a_prosecutor_who_does_not_answer_is_asked_again(ref: str, officer: Actor) -> None:
    step(ref, StepKind.CRIME_RECORDED, officer, values=CRIME)
    asked = {"authority": "cps", "test": "full_code"}
    number = step(ref, StepKind.ADVICE_ASKED, officer, values=asked)
    assert due(ref)[f"advice:{number}"] == NOW + timedelta(days=28)

    by = {"decision": "further_work", "act_by": "2026-12-01T12:00"}
    given = step(ref, StepKind.ADVICE_GIVEN, officer, values=by, words="The download.")

    assert due(ref)[f"further_work:{given}"].isoformat() == "2026-12-01T12:00:00+00:00"


def test_a_double_is_to_be_decided_and_nothing_is_due_for_the_one_that_steps_back(
    order: str, ref: str, officer: Actor
) -> None:
    second = reported(order, officer).ref
    assert "double" in due(second)

    same, why = DoubleDecision.SAME, "One call."
    decide_double(second, ref, same, why, by=officer, now=NOW)

    assert (due(second), due(ref).keys()) == ({}, {"recorded"})


def test_no_fact_holds_a_word_or_a_reference_that_somebody_typed(
    order: str, officer: Actor
) -> None:
    told = {"where": "Haven Lane", "reporter_name": "L. Pike", "named_as": "Johnny"}
    ref = reported(order, officer, her_words="I was afraid.", **told).ref
    step(ref, StepKind.CRIME_RECORDED, officer, values=CRIME, words="Seen by her sister.")

    said = str(list(Fact.objects.filter(subject_ref=ref).values_list("values", flat=True)))

    for word in ("Haven", "Pike", "Johnny", "afraid", "sister", "4471", "066"):
        assert word not in said


def test_only_closed_fields_of_steps_are_ever_stated() -> None:
    kinds = {field.kind for rule in STEPS.values() for field in rule.fields}

    assert kinds <= set(FieldKind)
    assert {FieldKind.LINE} <= kinds


def test_a_rebuild_changes_nothing(ref: str, officer: Actor) -> None:
    step(ref, StepKind.ARREST_DECISION, officer, values=NOT_ARRESTED, words="He left.")
    before = due(ref)

    rebuild()

    assert due(ref) == before


def test_the_queue_names_the_respondent_and_leads_to_the_page(ref: str, officer: Actor) -> None:
    (line,) = [each for each in queue(by=officer, now=NOW).tasks if each.subject_ref == ref]

    assert (line.about.name, line.about.address) == ("Jonathan Smith", f"/breaches/{ref}/")


def test_the_queue_names_nobody_who_is_restricted_and_is_seen_by_no_other_force(
    desk: Actor, ref: str, officer: Actor
) -> None:
    restrict_person("P1", RestrictionKind.POLICE_EMPLOYEE, source="PSD", by=desk, now=NOW)

    names = {
        line.about.name for line in queue(by=officer, now=NOW).tasks if line.subject_ref == ref
    }
    assert names == {HIDDEN_NAME}
    assert queue(by=of_another_force(Role.INVESTIGATOR), now=NOW).total == 0


STEP_KINDS = st.sampled_from(list(StepKind))


@settings(max_examples=50)
@given(kinds=st.lists(STEP_KINDS, max_size=6))
def test_whatever_was_stated_the_rule_answers(kinds: list[StepKind]) -> None:
    stands = {
        "order_type": "nmo", "status": "reported", "path": "crime", "standing": "in_force",
        "channel": "card", "reporter": "officer", "started": "2026-06-12", "certainty": "exact",
        "through": "respondent", "reported_at": NOW.isoformat(), "recorded_at": NOW.isoformat(),
    }  # fmt: skip
    facts = [
        *(
            a_fact(STEP, number=number, kind=kind, at="2026-11-22T03:00",
                   recorded_at=NOW.isoformat())
            for number, kind in enumerate(kinds, 1)
        ),
        a_fact(STANDS, **stands),
    ]  # fmt: skip

    keys = [item.key for item in breach_due(facts, Levels())]

    assert len(keys) == len(set(keys))


def a_fact(stated: str, /, **values: str | int) -> FactStated:
    return FactStated(
        kind=stated,
        subject_kind="breach",
        subject_ref="B-1",
        force_id=1,
        happened_at=NOW,
        values=values,
    )

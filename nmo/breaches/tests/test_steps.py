"""Steps: taken as the tables say, kept with who and when, and withdrawn with a reason."""

from datetime import timedelta

import pytest

from nmo.access import Actor, NotPermitted, Role
from nmo.access.models import Team
from nmo.access.tests.builders import a_force
from nmo.audit.queries import entries_about
from nmo.breaches.actions import correct_account, withdraw_step
from nmo.breaches.errors import (
    BreachChanged,
    BreachNotFound,
    BreachRefused,
    ReasonMissing,
    StepNotThere,
    StepRefused,
)
from nmo.breaches.models import Breach
from nmo.breaches.shapes import AccountIn
from nmo.breaches.tests.telling import (
    a_report,
    an_officer,
    held,
    machine,
    of_another_force,
    step,
)
from nmo.breaches.words import Status, StepKind
from nmo.orders.tests.builders import NOW

pytestmark = pytest.mark.django_db
GRADE = {"values": {"grade": "emergency"}, "words": "He is at the door."}
CRIME = {"values": {"crime_reference": "13/1/26", "offence_code": "066/39"}}


@pytest.mark.requirement(38)
def test_a_step_is_kept_with_its_values_its_words_and_who_took_it(ref: str, officer: Actor) -> None:
    number = step(ref, StepKind.GRADED, officer, **GRADE)

    (taken,) = held(ref, officer).steps
    assert (number, taken.number, taken.by) == (1, 1, "Test Officer (pc1)")
    assert (taken.values, taken.words) == ({"grade": "emergency"}, "He is at the door.")


def test_the_status_follows_the_steps(ref: str, officer: Actor) -> None:
    step(ref, StepKind.CRIME_RECORDED, officer, **CRIME)

    assert held(ref, officer).status is Status.CRIME_RECORDED


def test_a_step_that_cannot_be_taken_yet_is_refused_with_why(ref: str, officer: Actor) -> None:
    with pytest.raises(BreachRefused, match="Record the crime first"):
        step(ref, StepKind.OUTCOME, officer, values={"code": "16"}, words="She said no.")

    assert held(ref, officer).steps == ()


def test_what_is_missing_or_unknown_is_named_by_its_field(ref: str, officer: Actor) -> None:
    with pytest.raises(StepRefused) as refused:
        step(ref, StepKind.GRADED, officer, values={"grade": "soon", "colour": "red"})

    assert refused.value.problems.keys() == {"grade", "colour", "words"}


def test_a_step_in_the_future_is_refused(ref: str, officer: Actor) -> None:
    with pytest.raises(BreachRefused, match="future"):
        step(ref, StepKind.GRADED, officer, at="2026-11-22T03:01", **GRADE)


def test_a_page_that_is_out_of_date_is_told(ref: str, officer: Actor) -> None:
    step(ref, StepKind.GRADED, officer, **GRADE)

    with pytest.raises(BreachChanged):
        withdraw_step(ref, 1, "A slip.", by=officer, now=NOW, version=1)


@pytest.mark.parametrize(
    ("kind", "role"),
    [(StepKind.GRADED, Role.ORDERS_DESK), (StepKind.OUTCOME, Role.RESPONSE_OFFICER)],
)
def test_who_may_take_a_step_stands_in_the_table(
    ref: str, officer: Actor, kind: StepKind, role: Role
) -> None:
    with pytest.raises(NotPermitted):
        step(ref, kind, an_officer(role, username="another"))

    assert held(ref, officer).steps == ()


def test_another_force_takes_none(ref: str) -> None:
    with pytest.raises(NotPermitted):
        step(ref, StepKind.GRADED, of_another_force(Role.INVESTIGATOR), **GRADE)


def test_a_breach_that_is_not_there_is_refused(officer: Actor) -> None:
    with pytest.raises(BreachNotFound):
        step("B-404", StepKind.GRADED, officer, **GRADE)


def test_a_slip_is_kept_with_why_and_counts_nowhere(ref: str, officer: Actor) -> None:
    number = step(ref, StepKind.CRIME_RECORDED, officer, **CRIME)

    withdraw_step(ref, number, "Another breach.", by=officer, now=NOW)

    case = held(ref, officer)
    assert (case.status, case.counting) == (Status.REPORTED, ())
    assert case.steps[0].withdrawn_because == "Another breach."


def test_a_slip_needs_its_reason_and_is_withdrawn_once(ref: str, officer: Actor) -> None:
    number = step(ref, StepKind.GRADED, officer, **GRADE)
    with pytest.raises(ReasonMissing):
        withdraw_step(ref, number, " ", by=officer, now=NOW)
    withdraw_step(ref, number, "A slip.", by=officer, now=NOW)

    with pytest.raises(StepNotThere):
        withdraw_step(ref, number, "A slip.", by=officer, now=NOW)


def test_what_only_a_prosecutors_record_may_hold_is_withdrawn_by_who_may_take_it(
    ref: str, officer: Actor
) -> None:
    step(ref, StepKind.CRIME_RECORDED, officer, **CRIME)
    asked = {"authority": "cps", "test": "full_code"}
    step(ref, StepKind.ADVICE_ASKED, officer, values=asked)
    given = {"decision": "charge"}
    number = step(ref, StepKind.ADVICE_GIVEN, officer, values=given)

    with pytest.raises(NotPermitted):
        withdraw_step(ref, number, "A slip.", by=an_officer(username="pc2"), now=NOW)


@pytest.mark.requirement(35)
def test_nobody_reviews_what_they_decided_themselves(ref: str) -> None:
    supervisor = an_officer(Role.SUPERVISOR, username="ps1")
    why = {"decision": "not_arrested_reason_recorded", "reason": "not_necessary"}
    step(ref, StepKind.ARREST_DECISION, supervisor, values=why, words="He left.")
    review = {"values": {"of": "not_arrested", "finding": "agreed"}, "words": "Read the log."}

    with pytest.raises(BreachRefused, match="somebody else reviews"):
        step(ref, StepKind.REVIEWED, supervisor, **review)
    step(ref, StepKind.REVIEWED, an_officer(Role.SUPERVISOR, username="ps2"), **review)


def test_it_is_given_to_an_officer_and_a_team_of_the_force(ref: str, officer: Actor) -> None:
    team = Team.objects.create(force=a_force(), name="Response A")

    given = {"officer": officer.user_id, "team": team.pk}
    step(ref, StepKind.ASSIGNED, officer, values=given)

    row = Breach.objects.get(ref=ref)
    assert (row.officer_id, row.team_id) == (officer.user_id, team.pk)


def test_it_is_given_to_nobody_of_another_force(ref: str, officer: Actor) -> None:
    elsewhere = of_another_force()

    with pytest.raises(StepRefused, match="your force"):
        step(ref, StepKind.ASSIGNED, officer, values={"officer": elsewhere.user_id})


def corrected(ref: str, by: Actor, **changes: object) -> int:
    account = AccountIn.model_validate({**a_report().account().model_dump(mode="json"), **changes})
    return correct_account(ref, account, "She remembered.", by=by, now=NOW + timedelta(hours=1))


def test_a_corrected_account_counts_and_the_one_before_is_kept(ref: str, officer: Actor) -> None:
    assert corrected(ref, officer, happened="He came to the door.") == 2

    first, second = held(ref, officer).accounts
    assert (first.happened, first.known_until) == ("He rang and would not stop.", second.known_from)
    assert (second.happened, second.because) == ("He came to the door.", "She remembered.")
    assert held(ref, officer).account == second


@pytest.mark.requirement(33)
def test_another_time_brings_what_the_order_meant_then_and_keeps_what_was_frozen(
    ref: str, officer: Actor
) -> None:
    before = held(ref, officer).frozen[0].said

    corrected(ref, officer, started="2026-02-01T10:00")

    frozen = held(ref, officer).frozen
    assert frozen[0].said == before
    assert [each.positions[0].standing for each in frozen] == ["in_force", "not_yet"]


def test_the_same_time_freezes_nothing_anew(ref: str, officer: Actor) -> None:
    corrected(ref, officer, injuries="None.")

    assert len(held(ref, officer).frozen) == 1


def test_each_step_stands_once_in_the_log(ref: str, officer: Actor) -> None:
    step(ref, StepKind.GRADED, officer, **GRADE)
    withdraw_step(ref, 1, "A slip.", by=officer, now=NOW)

    whats = [entry.what for entry in entries_about("breach", ref)]
    assert whats == ["breach.reported", "breach.graded", "breach.step_withdrawn"]


def test_a_command_of_the_machine_serves_every_force(ref: str) -> None:
    elsewhere = machine(of_another_force(Role.INVESTIGATOR))

    assert step(ref, StepKind.GRADED, elsewhere, **GRADE) == 1

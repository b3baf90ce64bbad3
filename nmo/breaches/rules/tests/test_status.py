"""How far a breach is, and what may be done next."""

from dataclasses import replace

import pytest

from nmo.breaches.rules.status import may_take, may_withdraw, status_of
from nmo.breaches.rules.tests.cases import NOW, account, alleged, case, step, steps
from nmo.breaches.rules.transitions import TRANSITIONS
from nmo.breaches.steps.table import STEPS
from nmo.breaches.words import Certainty, Status, StepKind
from nmo.law import parse_when

CRIME = (StepKind.CRIME_RECORDED, {"crime_reference": "13/1/26", "offence_code": "066/39"})
ARREST = (StepKind.ARREST_DECISION, {"decision": "arrested", "arrested_for": "this_breach"})
ASKED = (StepKind.ADVICE_ASKED, {"authority": "cps", "test": "threshold"})
CHARGE = (StepKind.ADVICE_GIVEN, {"decision": "charge"})
FURTHER = (StepKind.ADVICE_GIVEN, {"decision": "further_work"})
ENDED = (StepKind.OUTCOME, {"code": "16"})
REOPENED = (StepKind.REOPENED, {"why": "new_evidence"})
CHARGED = (StepKind.CHARGED, {"authority": "cps", "how": "in_custody", "for_the_breach": True})
AT = "2026-11-29T12:00"


def refused(held, kind, at=AT, **values):
    by = values.pop("by", "")
    return " ".join(may_take(case(held), kind, values, at=parse_when(at), now=NOW, by=by))


def test_a_breach_with_nothing_done_is_reported() -> None:
    assert status_of(()) is Status.REPORTED


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ((CRIME,), Status.CRIME_RECORDED),
        ((CRIME, (StepKind.ASSIGNED, {"officer": 3})), Status.UNDER_INVESTIGATION),
        ((ARREST,), Status.SUSPECT_ARRESTED),
        ((ARREST, CRIME), Status.SUSPECT_ARRESTED),
        ((CRIME, (StepKind.INTERVIEWED, {"under": "voluntary"})), Status.VOLUNTARY_INTERVIEW),
        ((CRIME, ARREST, ASKED), Status.WITH_CPS),
        ((CRIME, ARREST, ASKED, CHARGE), Status.WITH_CPS),
        ((CRIME, ARREST, ASKED, CHARGE, CHARGED), Status.CHARGED),
        (
            (CRIME, ASKED, CHARGE, CHARGED, (StepKind.COURT_DATE, {"court": "youth_court"})),
            Status.AT_COURT,
        ),
        (
            (CRIME, ASKED, CHARGE, CHARGED, (StepKind.COURT_RESULT, {"result": "found_guilty"})),
            Status.CONCLUDED,
        ),
        ((CRIME, ASKED, FURTHER), Status.UNDER_INVESTIGATION),
        ((CRIME, ENDED), Status.NOT_CHARGED),
        ((CRIME, (StepKind.OUTCOME, {"code": "8"})), Status.CONCLUDED),
        ((CRIME, (StepKind.CRIME_CANCELLED, {"why": "recorded_twice"})), Status.NO_CRIME_CANCELLED),
        ((CRIME, ENDED, REOPENED), Status.UNDER_INVESTIGATION),
    ],
)  # fmt: skip
def test_the_steps_make_the_status(told, status) -> None:
    assert status_of(steps(*told)) is status


def test_a_step_withdrawn_as_a_slip_changes_nothing() -> None:
    crime, arrest = steps(CRIME, ARREST)
    slip = replace(arrest, withdrawn_at=NOW, withdrawn_because="another man")

    assert status_of((crime, slip)) is Status.CRIME_RECORDED


def test_a_report_that_she_no_longer_supports_stays_open() -> None:
    withdrawn = (StepKind.REPORT_WITHDRAWN, {"why": "no_longer_supports"})

    assert status_of(steps(withdrawn)) is Status.REPORTED
    assert status_of(steps(CRIME, withdrawn)) is Status.CRIME_RECORDED


def test_a_step_counts_at_its_own_time_and_not_when_it_was_recorded() -> None:
    crime = step(StepKind.CRIME_RECORDED, "2026-11-20T10:00", 1)
    earlier = step(StepKind.ARREST_DECISION, "2026-11-20T09:00", 2, decision="arrested")

    assert status_of((crime, earlier)) is Status.SUSPECT_ARRESTED


@pytest.mark.requirement(38)
def test_type_0_is_refused_as_an_outcome() -> None:
    assert "no outcome" in refused(steps(CRIME), StepKind.OUTCOME, code="0")
    assert refused(steps(CRIME), StepKind.OUTCOME, code="16") == ""


@pytest.mark.requirement(38)
@pytest.mark.parametrize("code", ["3", "3A", "8", "22"])
def test_an_out_of_court_outcome_asks_for_a_prosecutors_and_a_supervisors_reason(code: str) -> None:
    advised = (StepKind.ADVICE_GIVEN, {"decision": "out_of_court"})
    agreed = (StepKind.REVIEWED, {"of": "outcome", "finding": "agreed", "outcome_code": code})

    neither = refused(steps(CRIME, ASKED), StepKind.OUTCOME, code=code)
    assert "prosecutor's decision" in neither
    assert "supervisor's agreement" in neither
    assert "supervisor" in refused(steps(CRIME, ASKED, advised), StepKind.OUTCOME, code=code)
    assert refused(steps(CRIME, ASKED, advised, agreed), StepKind.OUTCOME, code=code) == ""


@pytest.mark.requirement(38)
def test_a_reason_without_words_is_no_reason() -> None:
    advised = (StepKind.ADVICE_GIVEN, {"decision": "out_of_court", "words": " "})
    agreed = (StepKind.REVIEWED, {"of": "outcome", "finding": "agreed", "outcome_code": "8"})

    said = refused(steps(CRIME, ASKED, advised, agreed), StepKind.OUTCOME, code="8")
    assert "prosecutor's decision" in said


def test_the_supervisor_who_agreed_cannot_also_record_the_outcome() -> None:
    advised = (StepKind.ADVICE_GIVEN, {"decision": "out_of_court"})
    agreed = {"of": "outcome", "finding": "agreed", "outcome_code": "8", "by": "s1"}
    told = steps(CRIME, ASKED, advised, (StepKind.REVIEWED, agreed))

    assert "cannot also" in refused(told, StepKind.OUTCOME, code="8", by="s1")
    assert refused(told, StepKind.OUTCOME, code="8", by="i1") == ""


def test_an_outcome_is_changed_only_by_opening_it_again() -> None:
    assert "already" in refused(steps(CRIME, ENDED), StepKind.OUTCOME, code="15")
    assert refused(steps(CRIME, ENDED, REOPENED), StepKind.OUTCOME, code="15") == ""


def test_a_charge_asks_for_a_crime_and_the_prosecutors_decision() -> None:
    charge = {"authority": "cps", "how": "in_custody"}

    assert "Record the crime first" in refused((), StepKind.CHARGED, **charge)
    assert "decision to charge" in refused(steps(CRIME, ASKED), StepKind.CHARGED, **charge)
    assert refused(steps(CRIME, ASKED, CHARGE), StepKind.CHARGED, **charge) == ""


def test_outcome_1_asks_for_a_charge_and_a_charge_for_outcome_1() -> None:
    charged = steps(CRIME, ASKED, CHARGE, CHARGED)

    assert "mean a charge" in refused(steps(CRIME), StepKind.OUTCOME, code="1")
    assert "1 or 1A" in refused(charged, StepKind.OUTCOME, code="15")
    assert "outcome is 1" not in refused(charged, StepKind.OUTCOME, code="1")


@pytest.mark.requirement(35)
def test_nobody_reviews_what_they_decided_themselves() -> None:
    decided = {"decision": "not_arrested_reason_recorded", "reason": "no_grounds", "by": "o1"}
    held = steps((StepKind.ARREST_DECISION, decided))
    review = {"of": "not_arrested", "finding": "agreed"}

    assert "yourself" in refused(held, StepKind.REVIEWED, **review, by="o1")
    assert refused(held, StepKind.REVIEWED, **review, by="s1") == ""
    assert "nothing of that kind" in refused(steps(ARREST), StepKind.REVIEWED, **review)


def test_both_are_never_arrested_without_asking_who_the_primary_aggressor_is() -> None:
    said = refused((), StepKind.ALSO_ARRESTED, why="own_offence", aggressor_considered=False)

    assert "primary aggressor" in said


def test_a_step_in_the_future_or_before_the_act_is_refused() -> None:
    assert "future" in refused((), StepKind.GRADED, at="2027-01-01T12:00")
    assert "before it is said" in refused((), StepKind.GRADED, at="2026-11-19T22:14")
    assert refused((), StepKind.GRADED, at="2026-11-19") == ""


def test_a_step_may_come_before_an_act_that_is_only_about_then() -> None:
    about = account(when=alleged(certainty=Certainty.ABOUT))
    told = case(accounts=(about,))
    at = parse_when("2026-11-19T22:10")

    assert may_take(told, StepKind.GRADED, {}, at=at, now=NOW) == ()


def test_a_report_of_another_breach_is_worked_on_there() -> None:
    told = case(same_as="B2")

    assert "B2" in may_take(told, StepKind.GRADED, {}, at=parse_when(AT), now=NOW)[0]


def test_a_step_recorded_late_may_not_undo_what_came_after_it() -> None:
    held = steps(CRIME, ASKED, CHARGE, CHARGED)
    between = held[0].at.at.isoformat()[:13] + ":30"

    assert "would not fit" in refused(held, StepKind.OUTCOME, at=between, code="16")


def test_a_step_that_others_stand_on_is_not_withdrawn() -> None:
    held = steps(CRIME, ARREST, ASKED, CHARGE, CHARGED)

    assert "Charge" in may_withdraw(case(held), 1)[0]
    assert may_withdraw(case(held), 5) == ()


def test_release_asks_for_somebody_who_is_held() -> None:
    released = (StepKind.RELEASED, {"how": "under_investigation"})

    assert "Nobody is held" in refused((), StepKind.RELEASED, how="under_investigation")
    assert refused(steps(ARREST), StepKind.RELEASED, how="under_investigation") == ""
    assert "Nobody is held" in refused(steps(ARREST, released), StepKind.RELEASED, how="x")


def test_every_kind_of_step_has_its_transitions_and_its_refusal() -> None:
    assert {row.kind for row in TRANSITIONS} == set(StepKind)
    assert all(STEPS[kind].refusal for kind in StepKind)


def test_every_status_can_be_reached_and_left() -> None:
    reached = {row.to for row in TRANSITIONS if row.to} | {Status.REPORTED}
    left = {s for row in TRANSITIONS for s in row.from_ if row.to not in {None, s}}

    assert reached == set(Status)
    assert left == set(Status)

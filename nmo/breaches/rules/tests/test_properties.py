"""What holds of every breach, however its steps were taken and recorded."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.breaches.case import Case, Step
from nmo.breaches.rules.clocks import ClockState, clocks_of
from nmo.breaches.rules.offences import prompts
from nmo.breaches.rules.paths import path_of, path_of_case, path_sentence
from nmo.breaches.rules.patterns import Pattern
from nmo.breaches.rules.points import points_to_prove
from nmo.breaches.rules.status import may_take, may_withdraw, status_of
from nmo.breaches.rules.tests.cases import NOW, case
from nmo.breaches.rules.tests.strategies import breaches, meaning_of, minutes, steps_of, values
from nmo.breaches.rules.transitions import next_status
from nmo.breaches.steps.words import EvidenceKind
from nmo.breaches.words import Path, PointKind, PointState, Status, StepKind
from nmo.law import Awareness, Confirmation, Method, Standing, When
from nmo.law.tests.histories import FIRST_KNOWN
from nmo.reference.levels import Levels

RULES = settings(max_examples=50, deadline=None)
LEVELS = Levels()
WORST_FIRST = [
    PointState.AGAINST,
    PointState.MISSING,
    PointState.RAISED,
    PointState.PARTLY,
    PointState.HELD,
    PointState.NOT_NEEDED,
]


def states(told: Case) -> dict[PointKind, int]:
    return {point.kind: WORST_FIRST.index(point.state) for point in points_to_prove(told)}


def with_step(told: Case, step_kind: StepKind, **given: object) -> Case:
    step = Step(
        number=100, kind=step_kind, at=When(at=NOW), values=given, words="in words", recorded_at=NOW
    )
    return replace(told, steps=(*told.steps, step))


@pytest.mark.requirement(33)
@RULES
@given(breaches(), st.sampled_from(EvidenceKind))
def test_evidence_that_is_held_never_makes_a_point_worse(told, kind) -> None:
    _, before = told
    after = with_step(before, StepKind.EVIDENCE, kind=kind.value, state="held")

    assert all(states(after)[point] >= rank for point, rank in states(before).items())


@RULES
@given(breaches())
def test_an_admission_never_makes_a_point_worse(told) -> None:
    _, before = told
    after = with_step(
        before,
        StepKind.INTERVIEWED,
        under="voluntary",
        answered="admitted",
        knew_of_order="yes",
        was_there="yes",
    )

    assert all(states(after)[point] >= rank for point, rank in states(before).items())


@pytest.mark.requirement(33)
@RULES
@given(breaches())
def test_knowing_more_of_what_he_was_told_and_what_was_checked_makes_no_point_worse(told) -> None:
    history, before = told
    more = replace(
        history,
        awareness=(
            *history.awareness,
            Awareness(
                number=100,
                at=When(at=FIRST_KNOWN),
                method=Method.PERSONAL_POLICE,
                known_from=FIRST_KNOWN,
            ),
        ),
        confirmations=(Confirmation(at=NOW, known_from=NOW), *history.confirmations),
    )
    after = replace(before, frozen=(meaning_of(more, before.account.when),))

    assert all(states(after)[point] >= rank for point, rank in states(before).items())


@RULES
@given(breaches())
def test_every_breach_has_five_points_each_with_its_state_and_a_reason_to_look_on(told) -> None:
    _, breach = told
    points = points_to_prove(breach)

    assert [point.kind for point in points] == list(PointKind)
    for point in points:
        assert point.state is PointState.HELD or point.missing or (
            point.state is PointState.NOT_NEEDED
        )  # fmt: skip
        assert point.held or point.state is not PointState.HELD


@RULES
@given(breaches())
def test_every_breach_has_a_path_and_one_sentence_of_it(told) -> None:
    _, breach = told
    position = breach.position

    sentence = path_sentence(position, breach.account.conditions)

    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert (position.standing in {Standing.ENDED, Standing.NOT_YET}) <= (
        path_of_case(breach) is Path.NOT_KNOWN
    )
    assert path_of(position) in Path


@pytest.mark.requirement(34)
@RULES
@given(breaches())
def test_no_clock_ends_before_it_starts_and_each_is_its_own(told) -> None:
    _, breach = told
    clocks = clocks_of(breach, LEVELS)

    assert len({clock.key for clock in clocks}) == len(clocks)
    for clock in clocks:
        assert clock.due_at >= clock.started_at
        assert clock.met_at is None or clock.met_at >= clock.started_at
        assert all(tried >= clock.started_at for tried in clock.attempts)
        assert clock.what
        assert clock.why
        assert clock.source


@RULES
@given(breaches(), minutes, minutes)
def test_a_clock_that_is_late_stays_late(told, earlier: int, later: int) -> None:
    _, breach = told
    first, second = sorted([earlier, later])
    late = {ClockState.OVERDUE, ClockState.TRIED, ClockState.MET_LATE}

    for clock in clocks_of(breach, LEVELS):
        before = clock.state(clock.started_at + timedelta(minutes=first))
        after = clock.state(clock.started_at + timedelta(minutes=second))
        assert before not in late or after in late


@RULES
@given(steps_of())
def test_every_sequence_of_steps_has_a_status_whatever_the_order_of_recording(held) -> None:
    assert status_of(held) in Status
    assert status_of(held) is status_of(tuple(reversed(held)))


@RULES
@given(steps_of(), st.sampled_from(StepKind).flatmap(lambda k: st.tuples(st.just(k), values(k))))
def test_a_step_that_the_table_does_not_allow_never_changes_the_status(held, asked) -> None:
    kind, given_values = asked
    last = max((step.at.at for step in held), default=case().reported_at)
    step = Step(number=99, kind=kind, at=When(at=last), values=given_values, recorded_at=NOW)

    before, after = status_of(held), status_of((*held, step))

    assert after is (next_status(before, kind, given_values) or before)
    if next_status(before, kind, given_values) is None:
        assert may_take(case(held), kind, given_values, at=step.at, now=NOW)


@pytest.mark.requirement(38)
@RULES
@given(steps_of(most=20))
def test_what_may_be_taken_step_by_step_stays_legal_and_can_be_told_why_not(told) -> None:
    """A legal sequence: refused steps are left out, each with a reason in plain words."""
    breach = case()
    for step in told:
        reasons = may_take(breach, step.kind, step.values, at=step.at, now=NOW)
        assert all(reason[0].isupper() and reason.endswith(".") for reason in reasons)
        if not reasons:
            breach = replace(breach, steps=(*breach.steps, replace(step, withdrawn_at=None)))
    reached = Status.REPORTED
    for step in breach.counting:
        moved = next_status(reached, step.kind, step.values)
        assert moved is not None
        reached = moved
    assert reached is status_of(breach.steps)
    if breach.counting:
        assert may_withdraw(breach, breach.counting[-1].number) == ()


@RULES
@given(breaches())
def test_every_prompt_says_why_and_what_law_it_is(told) -> None:
    _, breach = told
    found = prompts(breach, Pattern())

    assert len({prompt.offence for prompt in found}) == len(found)
    assert all(p.because and p.name and p.source and p.recording for p in found)

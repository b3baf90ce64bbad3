"""Confidence that is fitted: rising steps that say what really was right."""

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.reading.fitting import fitted, steps
from benchmarks.reading.scoring import Outcome, Scored, Status
from benchmarks.reading.scoring.outcome import Group


def test_a_score_is_taken_at_how_often_it_was_right() -> None:
    judged = [(0.9, True)] * 99 + [(0.9, False)] * 100

    (step,) = steps(judged)

    assert abs(step.right - 0.5) < 0.01


def test_few_values_are_never_surely_right() -> None:
    assert max(step.right for step in steps([(0.99, True)] * 5)) < 0.95
    assert max(step.right for step in steps([(0.99, True)] * 500)) > 0.995


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60))
def test_a_higher_score_is_never_less_right(judged: list[tuple[float, bool]]) -> None:
    found = steps(judged)

    assert [step.right for step in found] == sorted(step.right for step in found)
    assert [step.score_from for step in found] == sorted(step.score_from for step in found)


def test_clean_papers_and_scans_are_fitted_apart() -> None:
    outcomes = [
        Outcome(field="court", group=Group.IDENTITY, status=Status.RIGHT, sure=0.9)
        for _ in range(30)
    ]
    packs = [
        Scored(pack_id="", layout="", channel=channel, seconds=0, outcomes=outcomes, dangers=(),
               orders_right=True)
        for channel in ("digital", "fax")
    ]  # fmt: skip

    assert {(field, channel) for field, channel, _, _ in fitted(packs)} == {
        (field, channel) for field in ("court", "*") for channel in ("clean", "scanned")
    }

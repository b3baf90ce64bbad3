"""Figures say how good probabilities were, and calibration makes them better."""

from math import exp2
from random import Random

import pytest

from nmo.matching.learning.calibrating import fitted, probability_of
from nmo.matching.learning.decisions import Decision, divided
from nmo.matching.learning.figures import calibration, figures, log_loss, recall_at, wilson


def test_wilsons_interval_is_that_of_the_published_example():
    found = wilson(81, 263)

    assert (found.low, found.high) == (
        pytest.approx(0.2553, abs=1e-4),
        pytest.approx(0.3662, abs=1e-4),
    )


def test_a_coin_loses_what_a_coin_loses_and_certainty_nothing():
    assert log_loss([(0.5, True), (0.5, False)]) == pytest.approx(0.6931, abs=1e-4)
    assert log_loss([(1.0, True), (0.0, False)]) == pytest.approx(0.0, abs=1e-4)


def test_what_is_said_is_held_against_what_comes_true():
    judged = [(0.9, True)] * 6 + [(0.9, False)] * 4 + [(0.1, False)] * 10

    bands = calibration(judged)

    assert [(band.pairs, band.came_true) for band in bands] == [(10, 0.0), (10, 0.6)]
    assert figures(judged).calibration_error == pytest.approx(0.2)


def test_recall_is_taken_where_so_many_of_the_others_raise_an_alarm():
    others = [(0.5, False)] * 1 + [(0.1, False)] * 99
    same = [(0.6, True)] * 3 + [(0.05, True)]

    assert recall_at(0.01, [*same, *others]) == pytest.approx(0.75)


def test_no_decisions_have_no_figures():
    assert figures([]) is None


def test_a_slope_and_an_offset_are_found_again():
    random = Random(11)
    weighed = []
    for _ in range(4_000):
        bits = random.uniform(-10, 10)
        true = 1 / (1 + exp2(-(0.5 * bits - 1.0)))
        weighed.append((bits, random.random() < true))

    slope, offset = fitted(weighed, slope=0.75, offset=0.0)

    assert (slope, offset) == (pytest.approx(0.5, abs=0.06), pytest.approx(-1.0, abs=0.2))


def test_without_decisions_what_is_in_force_stays():
    assert fitted([], slope=0.75, offset=0.0) == (0.75, 0.0)
    assert probability_of(0.0, 0.75, 0.0) == 0.5


def test_no_decision_ever_changes_sides():
    few = [Decision(levels={}, is_same=True, probability=None, number=n) for n in range(100)]
    more = [
        *few,
        *(Decision(levels={}, is_same=True, probability=None, number=n) for n in range(100, 500)),
    ]

    kept_back = [decision.number for decision in divided(more).to_measure]
    assert {decision.number for decision in divided(few).to_measure} <= set(kept_back)
    assert 100 < len(kept_back) < 200

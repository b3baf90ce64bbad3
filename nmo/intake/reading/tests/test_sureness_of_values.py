"""What is never offered as sure, whatever the measured steps say."""

import pytest

from nmo.intake.reading.confidence import NOT_SURE, confidence
from nmo.intake.reading.found import Signals

STATED = Signals(labelled=True, checked=True, repeated=3)


def test_an_end_that_is_stated_may_be_sure():
    assert confidence("orders[0].expiry.at", STATED) > NOT_SURE


@pytest.mark.parametrize(
    "signals",
    [
        Signals(labelled=True, checked=True, guessed=True, repeated=3),
        Signals(labelled=False, checked=True, repeated=3),
        Signals(labelled=True, checked=False, repeated=3),
    ],
)
def test_an_end_that_was_worked_out_is_never_sure(signals):
    assert confidence("orders[0].expiry.at", signals) <= NOT_SURE


@pytest.mark.parametrize(
    "signals",
    [
        Signals(labelled=True, checked=True),
        Signals(labelled=True, checked=True, repeated=3, differing=1),
    ],
)
def test_a_respondent_named_once_or_in_two_ways_is_never_sure(signals):
    assert confidence("orders[0].respondent.name", signals) <= NOT_SURE

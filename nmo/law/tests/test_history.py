"""What the register held at a moment."""

from dataclasses import replace

import pytest

from nmo.law import parse_when
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import position

REPLACED = "made 2026-03-02T14:30 until_hearing; superseded 2026-03-16T10:00 by X2 held"


@pytest.mark.requirement(22)
@pytest.mark.parametrize(
    ("known", "standing"), [("2026-03-19T23:59", "unclear"), ("2026-03-20T00:00", "ended")]
)
def test_the_order_that_replaces_it_counts_as_held_from_when_it_was_recorded(
    known: str, standing: str
) -> None:
    history = history_of("nmo", REPLACED)
    made, superseded = history.events
    later = replace(superseded, successor_known_from=parse_when("2026-03-20T00:00").at)
    history = replace(history, events=(made, later))

    then = history.as_known(parse_when(known).at)

    assert position(then, parse_when("2026-03-18T12:00").at).standing == standing


@pytest.mark.requirement(22)
@pytest.mark.parametrize(
    ("known", "standing"),
    [("2026-03-20T00:00", "ended"), ("2026-03-24T23:59", "ended"), ("2026-03-25T00:00", "unclear")],
)
def test_one_that_was_taken_back_counts_as_held_for_what_was_asked_until_then(
    known: str, standing: str
) -> None:
    history = history_of("nmo", REPLACED)
    made, superseded = history.events
    gone = replace(
        superseded,
        successor_held=False,
        successor_known_from=parse_when("2026-03-20T00:00").at,
        successor_known_until=parse_when("2026-03-25T00:00").at,
    )

    then = replace(history, events=(made, gone)).as_known(parse_when(known).at)

    assert position(then, parse_when("2026-03-18T12:00").at).standing == standing

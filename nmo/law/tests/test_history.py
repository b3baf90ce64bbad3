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

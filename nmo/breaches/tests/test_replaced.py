"""An order that replaces another and comes late changes what the other meant, and its breaches."""

from datetime import timedelta

import pytest

from nmo.access import Actor
from nmo.breaches.case import Case
from nmo.breaches.tests.telling import held, reported
from nmo.law import Standing
from nmo.orders.actions import correct, record_event, record_order, record_orders, undo_import
from nmo.orders.tests.builders import (
    NOW,
    an_event,
    an_order,
    open_tasks,
    order_json,
    recorded_order,
)

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(33)]
LATER = NOW + timedelta(days=2)
AFTER_THAT = NOW + timedelta(days=3)
REPLACED = {"event": "superseded", "at": "2026-06-01T10:00", "superseded_by": "X2"}


@pytest.fixture
def breach(desk: Actor, officer: Actor) -> str:
    """Of an order that says it was replaced by X2, which is not held, before the breach."""
    old = recorded_order(desk, events=[*order_json()["events"], REPLACED])
    return reported(old, officer).ref


def standings(case: Case) -> list[Standing]:
    """What the order was at the alleged time, each time it was computed."""
    return [frozen.positions[0].standing for frozen in case.frozen]


def successor(desk: Actor, **more: object) -> None:
    order = an_order(order_ref="X2", case_numbers=["A2"])
    record_orders([order], by=desk, now=LATER, **more)  # type: ignore[arg-type]


def test_the_breaches_of_the_old_order_follow_the_one_that_replaced_it(
    desk: Actor, officer: Actor, breach: str
) -> None:
    successor(desk)

    case = held(breach, officer)
    assert standings(case) == [Standing.UNCLEAR, Standing.ENDED]
    assert case.frozen[-1].because == ("Order X2, which replaced it: recorded 24 November 2026.")
    assert case.frozen[-1].by == "Test Officer (pc1234)"


def test_what_is_due_for_the_old_order_follows_it_too(desk: Actor, breach: str) -> None:
    before = open_tasks("X1")

    successor(desk)

    assert breach
    assert open_tasks("X1") < before


def test_taken_back_with_its_import_it_leaves_the_old_order_unclear_and_what_was_told_stands(
    desk: Actor, officer: Actor, breach: str
) -> None:
    successor(desk, source="A file", import_ref="I-1")

    undo_import("I-1", by=desk, now=AFTER_THAT)

    case = held(breach, officer)
    assert standings(case) == [Standing.UNCLEAR, Standing.ENDED, Standing.UNCLEAR]
    assert case.frozen[-1].because == (
        "Order X2, which replaced it: taken back from the register 25 November 2026."
    )


def test_both_brought_by_one_import_that_is_taken_back_are_computed_once(
    desk: Actor, officer: Actor
) -> None:
    old = an_order(events=[*order_json()["events"], REPLACED])
    new = an_order(order_ref="X2", case_numbers=["A2"])
    for order in (new, old):
        record_orders([order], by=desk, now=NOW, source="A file", import_ref="I-1")
    ref = reported("X1", officer).ref

    undo_import("I-1", by=desk, now=LATER)

    assert standings(held(ref, officer)) == [Standing.ENDED, Standing.UNCLEAR]


def test_an_order_said_to_be_replaced_late_by_one_that_is_held(desk: Actor, officer: Actor) -> None:
    ref = reported(recorded_order(desk), officer).ref
    successor(desk)

    record_event("X1", an_event(**REPLACED), by=desk, now=AFTER_THAT)

    assert standings(held(ref, officer)) == [Standing.IN_FORCE, Standing.ENDED]


def test_the_name_of_the_successor_corrected_reaches_the_breach(
    desk: Actor, officer: Actor, breach: str
) -> None:
    record_order(an_order(order_ref="X3", case_numbers=["A3"]), by=desk, now=NOW)

    changes = {"superseded_by": "X3"}
    correct("X1", "event", "1", changes, because="Misread.", by=desk, now=LATER)

    assert standings(held(breach, officer)) == [Standing.UNCLEAR, Standing.ENDED]


def test_an_order_that_nobody_names_changes_no_other(
    desk: Actor, officer: Actor, breach: str
) -> None:
    record_order(an_order(order_ref="X3", case_numbers=["A3"]), by=desk, now=LATER)

    assert len(held(breach, officer).frozen) == 1

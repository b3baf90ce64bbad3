"""By whatever way something of an order arrives late: the breach says why, and who recorded it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from nmo.access import Actor
from nmo.audit.queries import entries_about
from nmo.breaches.queries import breach_page
from nmo.breaches.tests.telling import WHY, held, of_another_force, reported
from nmo.intake.tests.builders import FIRST, import_night, ref_of
from nmo.intake.tests.feed_writer import a_night, a_row
from nmo.law import Standing
from nmo.orders.actions import (
    correct,
    decide_duplicate,
    enter_terms,
    record_awareness,
    record_event,
    record_orders,
    undo_import,
    withdraw_entry,
)
from nmo.orders.models import PossibleDuplicate
from nmo.orders.tests.builders import (
    NOW,
    a_condition,
    an_event,
    an_order,
    order_json,
    recorded_order,
    told,
)
from nmo.orders.words import DuplicateDecision

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(33)]
LATER = NOW + timedelta(days=2)
DISCHARGED = {"event": "discharged", "at": "2026-06-01T10:00"}
AGAIN = "breach.computed_again"

Way = Callable[[Actor, Actor], str]  # reports a breach, lets something arrive: the breach


def sent(desk: Actor, *events: dict[str, object], import_ref: str) -> str:
    """The standard order with these further events, as a file brings it."""
    order = an_order(events=[*order_json()["events"], *events])
    given = {"source": "A file", "import_ref": import_ref}
    return record_orders([order], by=desk, now=NOW, **given)[0].ref


def what_the_court_did(desk: Actor, officer: Actor) -> str:
    ref = reported(recorded_order(desk), officer).ref
    record_event("X1", an_event(**DISCHARGED), by=desk, now=LATER)
    return ref


def evidence(desk: Actor, officer: Actor) -> str:
    ref = reported(recorded_order(desk), officer).ref
    record_awareness("X1", told(), by=desk, now=LATER)
    return ref


def terms(desk: Actor, officer: Actor) -> str:
    unread = {**order_json()["events"][0], "conditions": []}
    ref = reported(recorded_order(desk, events=[unread]), officer).ref
    enter_terms("X1", 0, conditions=[a_condition("must not ring")], by=desk, now=LATER)
    return ref


def a_correction(desk: Actor, officer: Actor) -> str:
    ref = reported(recorded_order(desk), officer).ref
    changes = {"order_type": "undertaking"}
    correct("X1", "order", "0", changes, because="Read again.", by=desk, now=LATER)
    return ref


def a_withdrawal(desk: Actor, officer: Actor) -> str:
    ref = reported(sent(desk, DISCHARGED, import_ref="I-1"), officer).ref
    withdraw_entry("X1", "event", "1", because="Another order.", by=desk, now=LATER)
    return ref


def a_decision_about_doubles(desk: Actor, officer: Actor) -> str:
    recorded_order(desk, events=[*order_json()["events"], DISCHARGED])
    ref = reported(recorded_order(desk, order_ref="X2"), officer).ref
    pair = PossibleDuplicate.objects.get()
    decide_duplicate(pair.pk, DuplicateDecision.SAME, because="One seal.", by=desk, now=LATER)
    return ref


def a_file(desk: Actor, officer: Actor) -> str:
    ref = reported(recorded_order(desk), officer).ref
    order = an_order(events=[*order_json()["events"], DISCHARGED])
    record_orders([order], by=desk, now=LATER, source="A file", import_ref="I-1")
    return ref


def a_file_taken_back(desk: Actor, officer: Actor) -> str:
    recorded_order(desk)
    ref = reported(sent(desk, DISCHARGED, import_ref="I-1"), officer).ref
    undo_import("I-1", by=desk, now=LATER)
    return ref


def the_order_taken_back(desk: Actor, officer: Actor) -> str:
    ref = reported(sent(desk, import_ref="I-1"), officer).ref
    undo_import("I-1", by=desk, now=LATER)
    return ref


@pytest.fixture(
    params=[
        what_the_court_did,
        evidence,
        terms,
        a_correction,
        a_withdrawal,
        a_decision_about_doubles,
        a_file,
        a_file_taken_back,
        the_order_taken_back,
    ]
)
def breach(request: pytest.FixtureRequest, desk: Actor, officer: Actor) -> str:
    way: Way = request.param
    return way(desk, officer)


def test_what_arrives_is_named_in_the_log_and_on_the_breach_with_who_recorded_it(
    breach: str, officer: Actor
) -> None:
    first, again = held(breach, officer).frozen
    entries = [each for each in entries_about("breach", breach) if each.what == AGAIN]

    assert (first.by, again.by) == ("Test Officer (pc1)", "Test Officer (pc1234)")
    assert [(each.actor_name, each.at) for each in entries] == [("pc1234", LATER)]
    assert (entries[0].detail or {})["position"] == again.number


def test_an_end_that_the_courts_feed_brings_late_is_named_with_who_imported_it(
    desk: Actor, officer: Actor, tmp_path: Path
) -> None:
    unread = a_night(tmp_path, [a_row(*FIRST, order_expiry_date="")])
    import_night(unread, by=desk, now=NOW)
    ref = reported(ref_of(FIRST), officer, started="2026-07-16T22:00").ref

    ended = a_row(*FIRST, order_expiry_date="16/07/2026_18:00")
    later = a_night(tmp_path, [ended], night=date(2026, 7, 16))
    import_night(later, by=desk, now=LATER)

    again = held(ref, officer).frozen[-1]
    assert (again.positions[0].standing, again.by) == (Standing.ENDED, "Test Officer (pc1234)")
    assert entries_about("breach", ref)[-1].what == AGAIN


def test_the_timeline_says_why_it_was_computed_again_and_who_recorded_it(
    desk: Actor, officer: Actor
) -> None:
    ref = what_the_court_did(desk, officer)

    shown = breach_page(ref, by=officer, purpose=WHY, now=LATER)

    line = next(each for each in shown.timeline if "computed again" in each.what)
    assert line.words == (
        "Because: Discharged, 10.00am on 1 June 2026: recorded 24 November 2026. "
        "Recorded by Test Officer (pc1234)."
    )


def test_what_changes_nothing_for_the_breach_leaves_no_word_about_it(
    desk: Actor, officer: Actor
) -> None:
    ref = reported(recorded_order(desk), officer).ref

    record_event("X1", an_event("discharged", "2026-11-01T10:00"), by=desk, now=LATER)

    assert [each.what for each in entries_about("breach", ref)] == ["breach.reported"]


def test_the_breaches_of_every_force_are_named(desk: Actor, officer: Actor) -> None:
    order = recorded_order(desk)
    refs = [reported(order, each).ref for each in (officer, of_another_force())]

    record_awareness(order, told(), by=desk, now=LATER)

    named = [entries_about("breach", ref)[-1] for ref in refs]
    assert [(each.what, each.force_id) for each in named] == [(AGAIN, desk.force_id)] * 2

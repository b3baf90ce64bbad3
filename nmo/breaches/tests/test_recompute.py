"""What arrives late: nothing frozen changes, a further position stands beside it."""

from datetime import datetime, timedelta

import pytest

from nmo.access import Actor
from nmo.breaches.case import Frozen
from nmo.breaches.tests.telling import held, of_another_force, reported
from nmo.breaches.words import POSITION
from nmo.law import AwarenessPosition, Standing
from nmo.orders.actions import (
    correct,
    decide_duplicate,
    record_awareness,
    record_court_check,
    record_event,
    record_orders,
    undo_import,
    withdraw_entry,
)
from nmo.orders.models import PossibleDuplicate
from nmo.orders.tests.builders import (
    NOW,
    an_event,
    an_order,
    recorded_order,
    told,
)
from nmo.orders.words import DuplicateDecision
from nmo.work.models import Fact

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(33)]
LATER = NOW + timedelta(days=2)


def frozen_since(ref: str, by: Actor) -> Frozen:
    """The one further position."""
    first, again = held(ref, by).frozen
    assert first.number == 1
    return again


def test_a_discharge_that_comes_late_stands_beside_what_was_held(
    desk: Actor, order: str, officer: Actor
) -> None:
    ref = reported(order, officer).ref
    before = held(ref, officer).frozen[0]

    record_event(order, an_event("discharged", "2026-06-01T10:00"), by=desk, now=LATER)

    again = frozen_since(ref, officer)
    assert again.positions[0].standing is Standing.ENDED
    assert again.because == "Discharged, 10.00am on 1 June 2026: recorded 24 November 2026."
    assert held(ref, officer).frozen[0] == before


def test_evidence_that_he_knew_is_seen(desk: Actor, order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref

    record_awareness(order, told(), by=desk, now=LATER)

    again = frozen_since(ref, officer)
    assert again.positions[0].awareness.position is AwarenessPosition.EVIDENCE_HELD
    assert "Evidence of knowledge" in again.because


def test_a_variation_within_the_alleged_time_adds_its_moment(
    desk: Actor, order: str, officer: Actor
) -> None:
    during = {"started": "2026-06-01", "ended": "2026-06-20", "certainty": "throughout"}
    ref = reported(order, officer, **during).ref
    terms = [{"paragraph": "2", "text": "must not ring", "codes": ["no_contact_applicant"]}]
    varied = an_event("varied", "2026-06-10T10:00", effect="amends", conditions=terms)

    record_event(order, varied, by=desk, now=LATER)

    paragraphs = [
        [term.paragraph for term in position.conditions]
        for position in frozen_since(ref, officer).positions
    ]
    assert (paragraphs[0], paragraphs[-1]) == (["1"], ["1", "2"])


@pytest.mark.parametrize("day", ["2026-06-13", "2026-11-01"])
def test_what_came_after_the_alleged_time_changes_nothing(
    desk: Actor, order: str, officer: Actor, day: str
) -> None:
    ref = reported(order, officer).ref

    record_event(order, an_event("discharged", f"{day}T10:00"), by=desk, now=LATER)
    record_court_check(order, on=datetime(2026, 11, 23).date(), said="", by=desk, now=LATER)

    assert len(held(ref, officer).frozen) == 1


def test_a_correction_and_a_withdrawal_are_seen(desk: Actor, order: str, officer: Actor) -> None:
    record_event(order, an_event("discharged", "2026-06-01T10:00"), by=desk, now=NOW)
    ref = reported(order, officer).ref

    correct(order, "event", "1", {"at": "2026-07-01T10:00"}, because="Slip.", by=desk, now=LATER)
    assert frozen_since(ref, officer).because.endswith("corrected 24 November 2026.")
    withdraw_entry(order, "event", "1", because="Another order.", by=desk, now=LATER)

    assert len(held(ref, officer).frozen) == 2  # in force either way


def test_the_kind_of_the_order_corrected_is_seen(desk: Actor, order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref

    correct(order, "order", "0", {"order_type": "undertaking"}, because="Read.", by=desk, now=LATER)

    assert frozen_since(ref, officer).said[0]["breach_is"] == "contempt"
    assert held(ref, officer).frozen[0].said[0]["breach_is"] == "crime"


def test_an_order_decided_to_be_the_same_as_another_answers_by_it(
    desk: Actor, officer: Actor
) -> None:
    ended = [*an_order().events, an_event("discharged", "2026-06-01T10:00")]
    recorded_order(desk, order_ref="X1", events=[e.model_dump(mode="json") for e in ended])
    ref = reported(recorded_order(desk, order_ref="X2"), officer).ref

    pair = PossibleDuplicate.objects.get()
    decide_duplicate(pair.pk, DuplicateDecision.SAME, because="One seal.", by=desk, now=LATER)

    again = frozen_since(ref, officer)
    assert again.because.startswith("The order was decided to be the same as X1")
    assert again.positions[0].standing is Standing.ENDED
    assert held(ref, officer).order_ref == "X2"


def test_what_comes_to_the_order_that_answers_reaches_the_breach_of_its_double(
    desk: Actor, officer: Actor
) -> None:
    first, second = (recorded_order(desk, order_ref=ref) for ref in ("X1", "X2"))
    pair = PossibleDuplicate.objects.get()
    decide_duplicate(pair.pk, DuplicateDecision.SAME, because="One seal.", by=desk, now=NOW)
    ref = reported(second, officer).ref

    record_event(first, an_event("discharged", "2026-06-01T10:00"), by=desk, now=LATER)

    assert frozen_since(ref, officer).positions[0].standing is Standing.ENDED


def test_a_breach_of_an_order_that_is_taken_back_stays(desk: Actor, officer: Actor) -> None:
    (made,) = record_orders([an_order()], by=desk, now=NOW, import_ref="I-1")
    ref = reported(made.ref, officer).ref

    undo_import("I-1", by=desk, now=LATER)

    again = frozen_since(ref, officer)
    assert again.because.startswith("The order was taken back from the register")
    assert again.positions[0].standing is Standing.UNCLEAR


def test_a_change_by_one_force_reaches_the_breach_of_another(desk: Actor, order: str) -> None:
    elsewhere = of_another_force()
    ref = reported(order, elsewhere).ref

    record_awareness(order, told(), by=desk, now=LATER)

    assert frozen_since(ref, elsewhere).number == 2


def test_work_hears_of_it_without_a_name(desk: Actor, order: str, officer: Actor) -> None:
    ref = reported(order, officer).ref

    record_awareness(order, told(), by=desk, now=LATER)

    fact = Fact.objects.get(kind=POSITION)
    assert (fact.subject_ref, fact.values) == (ref, {"number": 2})

"""Slices above hear of every change of an order, in the transaction that makes it."""

from collections.abc import Collection

import pytest

from nmo.access import Actor
from nmo.orders import following
from nmo.orders.actions import (
    correct,
    decide_duplicate,
    record_awareness,
    record_event,
    record_orders,
    undo_import,
)
from nmo.orders.following import Arrival
from nmo.orders.models import PossibleDuplicate
from nmo.orders.queries import those_answered_for_by
from nmo.orders.tests.builders import (
    NOW,
    an_event,
    an_order,
    desk_officer,
    number_of,
    recorded_order,
    told,
)
from nmo.orders.words import DuplicateDecision

pytestmark = pytest.mark.django_db


@pytest.fixture
def by() -> Actor:
    return desk_officer()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The orders that a slice above was told of."""
    numbers: list[int] = []

    def follower(order_ids: Collection[int], arrival: Arrival) -> None:
        numbers.extend(order_ids)

    monkeypatch.setattr(following, "_FOLLOWERS", [])
    following.follow_standing(follower)
    return numbers


def test_an_event_evidence_and_a_correction_are_each_told(by: Actor, heard: list[int]) -> None:
    order = recorded_order(by)

    record_event(order, an_event("discharged", "2026-06-01"), by=by, now=NOW)
    record_awareness(order, told(), by=by, now=NOW)
    correct(order, "order", "0", {"court_name": "Else"}, because="A slip.", by=by, now=NOW)

    assert heard == [number_of(order)] * 3


def test_whoever_is_registered_twice_hears_once(by: Actor, heard: list[int]) -> None:
    following.follow_standing(following._FOLLOWERS[0])

    record_awareness(recorded_order(by), told(), by=by, now=NOW)

    assert len(heard) == 1


def test_an_order_that_is_taken_back_is_told(by: Actor, heard: list[int]) -> None:
    (made,) = record_orders([an_order()], by=by, now=NOW, import_ref="I-1")

    undo_import("I-1", by=by, now=NOW)

    assert made.order_id in heard


def test_an_order_answers_for_those_that_were_decided_to_be_the_same(by: Actor) -> None:
    first, second = (number_of(recorded_order(by, order_ref=ref)) for ref in ("X1", "X2"))
    pair = PossibleDuplicate.objects.get()
    decide_duplicate(pair.pk, DuplicateDecision.SAME, because="One seal.", by=by, now=NOW)

    assert those_answered_for_by([first]) == [first, second]
    assert those_answered_for_by([second]) == [second]

"""Useful from the first day with no link to any court or national system (requirement 65)."""

import socket

import pytest

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT
from nmo.checks.tests.builders import asked
from nmo.checks.words import AnswerKind
from nmo.law import Standing
from nmo.orders.actions import record_national_status, record_order
from nmo.orders.queries import order_card
from nmo.orders.tests.builders import NOW, an_order, somebody
from nmo.orders.words import NationalState, NationalSystem

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(65)]


def test_an_order_typed_in_on_the_first_day_is_found_with_no_feed_and_no_network() -> None:
    desk = somebody(Role.ORDERS_DESK, username="desk1")
    with pytest.raises(OSError, match="this machine"):
        socket.create_connection(("192.0.2.1", 443), timeout=1)

    recorded = record_order(an_order(), by=desk, now=NOW)
    answer = asked("jonathan smith 12/3/1985", by=somebody(Role.RESPONSE_OFFICER))

    assert answer.kind is AnswerKind.FOUND
    assert [order.shown.order_ref for order in answer.matches[0].orders] == [recorded.ref]


def test_national_systems_are_followed_by_what_people_write_down() -> None:
    desk = somebody(Role.ORDERS_DESK)
    recorded = record_order(an_order(), by=desk, now=NOW)

    record_national_status(
        recorded.ref,
        NationalSystem.PNC,
        NationalState.REQUESTED,
        on=NOW.date(),
        reference="",
        by=desk,
        now=NOW,
    )

    card = order_card(recorded.ref, by=desk, purpose=AT_AN_INCIDENT, now=NOW)
    assert card.position.standing is Standing.IN_FORCE

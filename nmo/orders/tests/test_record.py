"""Recording an order, and sending it again."""

import pytest

from nmo.audit.models import AuditEntry
from nmo.orders.actions import record_order
from nmo.orders.errors import OrderDiffers
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries.held import held_orders
from nmo.orders.recorded import RecordResult
from nmo.orders.tests.builders import NOW, an_order, desk_officer, order_json

pytestmark = pytest.mark.django_db


def test_an_order_comes_back_as_it_was_given() -> None:
    given = an_order()

    recorded = record_order(given, by=desk_officer(), now=NOW)

    held = held_orders([recorded.order_id])[recorded.order_id]
    assert held.parties[0].model_dump() == given.parties[0].model_dump()
    assert held.events == given.events


def test_the_same_order_again_changes_nothing() -> None:
    by = desk_officer()
    record_order(an_order(), by=by, now=NOW)

    again = record_order(an_order(), by=by, now=NOW)

    assert again.result is RecordResult.SEEN
    assert ProtectiveOrder.objects.count() == 1


def test_a_differing_value_is_refused_and_named() -> None:
    by = desk_officer()
    record_order(an_order(), by=by, now=NOW)

    with pytest.raises(OrderDiffers, match="court_name"):
        record_order(an_order(court_name="Family Court at Elsewhere"), by=by, now=NOW)


def test_a_further_event_is_added_to_the_order_that_is_held() -> None:
    by = desk_officer()
    record_order(an_order(), by=by, now=NOW)
    longer = order_json()
    longer["events"].append({"event": "discharged", "at": "2026-10-01"})

    again = record_order(an_order(events=longer["events"]), by=by, now=NOW)

    assert again.result is RecordResult.CHANGED
    assert len(held_orders([again.order_id])[again.order_id].events) == 2


def test_every_recorded_order_has_its_own_entry_in_the_log() -> None:
    recorded = record_order(an_order(), by=desk_officer(), now=NOW)

    entry = AuditEntry.objects.get(what="order.recorded")
    assert (entry.subject_kind, entry.subject_id) == ("order", recorded.ref)

"""Breaches to test with: synthetic people, on the order of `nmo.orders.tests.builders`."""

from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from nmo.access.actors import Actor
from nmo.access.own_force import for_force_of
from nmo.breaches.models import Breach
from nmo.breaches.words import Channel, Reporter
from nmo.orders.tests.builders import number_of, recorded_order
from nmo.people.refs import new_ref

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def a_row(by: Actor, **changes: Any) -> Breach:
    """A bare row of a breach, for tests of the tables alone."""
    order_ref = changes.pop("order_ref", None) or recorded_order(by)
    with transaction.atomic():
        for_force_of(by)
        return Breach.objects.create(
            **{
                "ref": new_ref("B"),
                "order_id": number_of(order_ref),
                "owning_force_id": by.force_id,
                "channel": Channel.CARD,
                "reporter": Reporter.PROTECTED_PERSON,
                "reported_at": NOW,
                "recorded_at": NOW,
                "recorded_by_id": by.user_id,
                "started_at": NOW,
                "ended_at": NOW,
                **changes,
            }
        )

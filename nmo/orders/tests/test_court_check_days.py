"""After how many days the court is asked again is the force's to set."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from nmo import law
from nmo.access.tests.builders import AT_AN_INCIDENT
from nmo.orders.queries import order_card
from nmo.orders.tests.builders import desk_officer, recorded_order
from nmo.work.models import Task

pytestmark = pytest.mark.django_db


def test_the_queue_and_the_card_both_keep_to_the_days_that_the_force_set(settings: Any) -> None:
    settings.COURT_CHECK_STALE_DAYS = 90
    by = desk_officer()
    ref = recorded_order(by)

    task = Task.objects.get(subject_ref=ref, key__startswith="court_check")
    now = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
    card = order_card(ref, by=by, purpose=AT_AN_INCIDENT, now=now)

    assert task.appears_at.date() == date(2026, 5, 31)
    assert law.WarningCode.NOT_CHECKED_WITH_COURT not in card.position.warning_codes

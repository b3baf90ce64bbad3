"""After how many days the court is asked again is the force's to set."""

from datetime import UTC, date, datetime

import pytest

from nmo import law
from nmo.access.tests.builders import AT_AN_INCIDENT
from nmo.orders.queries import order_card
from nmo.orders.tests.builders import desk_officer, recorded_order
from nmo.reference.tests.builders import a_level, an_administrator, changed
from nmo.reference.words import Kind, Level, Unit
from nmo.work.actions import rebuild
from nmo.work.models import Task

pytestmark = pytest.mark.django_db


def days_set_to(days: int, *, from_on: date, now: datetime) -> None:
    level = a_level(days, Unit.DAYS)
    by = an_administrator()
    changed(Kind.SERVICE_LEVEL, Level.COURT_CHECK_AFTER, level, from_on=from_on, by=by, now=now)


@pytest.mark.requirement(63)
def test_the_queue_and_the_card_both_keep_to_the_days_that_the_force_set() -> None:
    days_set_to(90, from_on=date(2026, 3, 1), now=datetime(2026, 2, 28, 12, 0, tzinfo=UTC))
    by = desk_officer()
    ref = recorded_order(by)

    task = Task.objects.get(subject_ref=ref, key__startswith="court_check")
    now = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
    card = order_card(ref, by=by, purpose=AT_AN_INCIDENT, now=now)

    assert task.appears_at.date() == date(2026, 5, 31)
    assert law.WarningCode.NOT_CHECKED_WITH_COURT not in card.position.warning_codes


@pytest.mark.requirement(63)
def test_a_level_made_shorter_moves_what_is_due_and_the_card_warns_from_that_day() -> None:
    now = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
    by = desk_officer()
    ref = recorded_order(by, now=now)
    was = Task.objects.get(subject_ref=ref, key__startswith="court_check").appears_at

    days_set_to(7, from_on=date(2026, 3, 12), now=now)
    rebuild()

    task = Task.objects.get(subject_ref=ref, key__startswith="court_check")
    assert was.date() == date(2026, 3, 30)
    assert task.appears_at == datetime(2026, 3, 12, 0, 0, tzinfo=UTC)

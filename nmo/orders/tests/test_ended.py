"""What is no longer asked of an order that time has ended."""

from datetime import UTC, datetime

import pytest

from nmo.orders.actions.facts import restate_ended
from nmo.orders.tests.builders import desk_officer, recorded_order
from nmo.work.models import Task
from nmo.work.words import TaskState

pytestmark = pytest.mark.django_db

BEFORE = datetime(2027, 3, 1, 15, 59, tzinfo=UTC)
AFTER = datetime(2027, 3, 1, 16, 1, tzinfo=UTC)


def open_keys(ref: str) -> set[str]:
    rows = Task.objects.filter(subject_ref=ref, state=TaskState.OPEN)
    return {key.partition(":")[0] for key in rows.values_list("key", flat=True)}


def test_the_chase_for_awareness_ends_with_the_order() -> None:
    ref = recorded_order(desk_officer())
    assert {"awareness", "hearing"} <= open_keys(ref)

    assert restate_ended(now=AFTER) == 1

    assert not {"awareness", "hearing", "court_check"} & open_keys(ref)


def test_a_minute_before_it_ends_everything_is_still_asked() -> None:
    ref = recorded_order(desk_officer())

    assert restate_ended(now=BEFORE) == 0

    assert {"awareness", "hearing"} <= open_keys(ref)

"""A service level that is changed reaches what is due already, in the background."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from nmo.reference.tests.builders import a_level, a_telephone, an_administrator, changed
from nmo.reference.words import Kind, Level, Line

pytestmark = pytest.mark.django_db


def jobs() -> list[str]:
    return list(ProcrastinateJob.objects.values_list("task_name", flat=True))


@pytest.mark.requirement(63)
def test_a_changed_level_leaves_one_job_to_make_the_tasks_again() -> None:
    by = an_administrator()
    changed(Kind.SERVICE_LEVEL, Level.READ, a_level(12), by=by)
    changed(Kind.SERVICE_LEVEL, Level.CONFIRM, a_level(12), by=by)

    assert jobs() == ["work.rebuild"]


def test_another_setting_leaves_the_queue_alone() -> None:
    changed(Kind.RING, Line.CONTROL_ROOM, a_telephone(), by=an_administrator())

    assert jobs() == []

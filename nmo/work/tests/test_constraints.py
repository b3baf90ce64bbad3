"""What the database itself refuses of work."""

from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from nmo.work.models import Fact, Task
from nmo.work.tests.builders import HOUR, NOW, a_task, worker

pytestmark = pytest.mark.django_db


def refused(**changes: Any) -> str:
    """The name of what refuses a task with these columns."""
    by = worker()
    columns = {
        "subject_kind": "test",
        "subject_ref": "T9",
        "key": "read",
        "force_id": by.force_id,
        "what": "Read",
        "why": "Because",
        "role": "orders_desk",
        "appears_at": NOW,
        "due_at": NOW,
    }
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        Task.objects.create(
            **columns | {k: by.user_id if v == "me" else v for k, v in changes.items()}
        )
    return str(error.value)


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"state": "expired"}, "task_state_known"),
        ({"claimed_by_id": "me"}, "task_claim_whole"),
        ({"claimed_at": NOW}, "task_claim_whole"),
        ({"state": "done"}, "task_done_whole"),
        ({"state": "done", "done_by_id": "me"}, "task_done_whole"),
        ({"done_by_id": "me", "done_at": NOW}, "task_done_whole"),
        ({"due_at": NOW - HOUR}, "task_appears_before_due"),
    ],
)
def test_a_task_that_cannot_be_is_refused(changes: dict[str, Any], constraint: str) -> None:
    assert constraint in refused(**changes)


def test_one_occurrence_of_a_rule_makes_one_task() -> None:
    a_task(worker(username="pc2"), ref="T9")

    assert "task_once_per_subject" in refused()


def test_a_fact_can_be_neither_changed_nor_deleted() -> None:
    a_task(worker())

    for attempt in (lambda: Fact.objects.update(kind="other"), lambda: Fact.objects.all().delete()):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            attempt()

"""What is due follows from the facts, and keeps what people did."""

import pytest

from nmo.work.actions import claim_task, finish_task, rebuild
from nmo.work.models import Task
from nmo.work.tests.builders import HOUR, NOW, a_task, state, worker
from nmo.work.words import TaskState

pytestmark = pytest.mark.django_db


def test_a_fact_makes_what_is_due_at_once() -> None:
    state(worker(), read=3)

    task = Task.objects.get()
    assert (task.key, task.due_at, task.state) == ("read", NOW + 3 * HOUR, TaskState.OPEN)


def test_a_new_fact_moves_the_time_of_a_task_and_keeps_who_has_it() -> None:
    by = worker()
    claim_task(a_task(by).pk, by=by, now=NOW)

    state(by, read=9)

    task = Task.objects.get()
    assert (task.due_at, task.claimed_by_id) == (NOW + 9 * HOUR, by.user_id)


def test_what_the_facts_no_longer_ask_for_falls_away() -> None:
    by = worker()
    a_task(by)

    state(by, confirm=1)

    assert Task.objects.get(key="read").state == TaskState.NOT_NEEDED


def test_what_fell_away_and_is_due_again_is_open_again() -> None:
    by = worker()
    a_task(by)
    state(by, confirm=1)

    state(by, read=2)

    assert Task.objects.get(key="read").state == TaskState.OPEN


def test_done_stays_done_and_as_it_was_done() -> None:
    by = worker()
    task = a_task(by)
    finish_task(task.pk, by=by, now=NOW, note="Read by telephone")

    state(by, read=9)
    rebuild()

    task.refresh_from_db()
    assert (task.state, task.done_note) == (TaskState.DONE, "Read by telephone")
    assert task.due_at == NOW + 3 * HOUR


def test_done_work_that_falls_away_stays_done() -> None:
    by = worker()
    task = a_task(by)
    finish_task(task.pk, by=by, now=NOW)

    state(by, confirm=1)

    task.refresh_from_db()
    assert task.state == TaskState.DONE


def test_one_record_s_facts_leave_another_s_tasks_alone() -> None:
    by = worker()
    a_task(by, ref="T1")

    state(by, "T2", confirm=1)

    assert Task.objects.get(subject_ref="T1").state == TaskState.OPEN


def test_rebuilding_makes_lost_tasks_again_and_changes_no_claim() -> None:
    by = worker()
    kept, lost = a_task(by, ref="T1"), a_task(by, ref="T2")
    claim_task(kept.pk, by=by, now=NOW)
    Task.objects.filter(pk=lost.pk).delete()

    assert rebuild(batch=1) == 2

    kept.refresh_from_db()
    assert (kept.claimed_by_id, kept.claimed_at) == (by.user_id, NOW)
    assert Task.objects.get(subject_ref="T2").due_at == NOW + 3 * HOUR


def test_a_task_is_never_due_before_it_is_shown() -> None:
    state(worker(), read=-5)

    task = Task.objects.get()
    assert task.appears_at <= task.due_at

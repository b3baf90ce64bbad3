"""Taking, finishing and giving back: one wins, and the other is told."""

import pytest

from nmo.access import NotPermitted, Role
from nmo.access.tests.builders import a_force
from nmo.audit.models import AuditEntry
from nmo.work.actions import NotYours, claim_task, finish_task, release_task
from nmo.work.errors import WhyNot
from nmo.work.tests.builders import NOW, a_task, state, worker
from nmo.work.words import TaskState

pytestmark = pytest.mark.django_db


def test_a_task_that_somebody_has_cannot_be_taken_or_finished_by_another() -> None:
    first, second = worker(name="Asha Rao"), worker(username="pc2")
    task = a_task(first)
    claim_task(task.pk, by=first, now=NOW)

    for move in (claim_task, finish_task):
        with pytest.raises(NotYours, match="Asha Rao was quicker and has this now") as refused:
            move(task.pk, by=second, now=NOW)
        assert refused.value.why is WhyNot.TAKEN


def test_whoever_has_a_task_may_give_it_back_and_nobody_else() -> None:
    first, second = worker(), worker(username="pc2")
    task = a_task(first)
    claim_task(task.pk, by=first, now=NOW)
    with pytest.raises(NotYours):
        release_task(task.pk, by=second, now=NOW)

    release_task(task.pk, by=first, now=NOW)
    claim_task(task.pk, by=second, now=NOW)

    task.refresh_from_db()
    assert task.claimed_by_id == second.user_id


def test_a_task_that_nobody_has_may_be_finished_at_once() -> None:
    by = worker()
    task = a_task(by)

    finish_task(task.pk, by=by, now=NOW, note="Rang the court")

    task.refresh_from_db()
    assert (task.state, task.done_by_id, task.done_at) == (TaskState.DONE, by.user_id, NOW)
    assert task.done_note == "Rang the court"


def test_finished_work_cannot_be_taken_and_says_who_did_it() -> None:
    by, late = worker(name="Asha Rao"), worker(username="pc2")
    task = a_task(by)
    finish_task(task.pk, by=by, now=NOW)

    with pytest.raises(NotYours, match="Asha Rao was quicker and has done this"):
        claim_task(task.pk, by=late, now=NOW)


def test_work_that_fell_away_cannot_be_taken() -> None:
    by = worker()
    task = a_task(by)
    state(by, confirm=1)

    with pytest.raises(NotYours) as refused:
        claim_task(task.pk, by=by, now=NOW)
    assert refused.value.why is WhyNot.NOT_NEEDED


def test_taking_twice_and_giving_back_what_one_has_not_say_so() -> None:
    by = worker()
    task = a_task(by)
    with pytest.raises(NotYours) as not_mine:
        release_task(task.pk, by=by, now=NOW)
    claim_task(task.pk, by=by, now=NOW)
    with pytest.raises(NotYours) as twice:
        claim_task(task.pk, by=by, now=NOW)

    assert (not_mine.value.why, twice.value.why) == (WhyNot.NOBODYS, WhyNot.ALREADY_MINE)


def test_another_force_s_work_is_not_there() -> None:
    theirs = worker(username="pc2", force=a_force("OTHER", "Other Police"))
    task = a_task(theirs)

    with pytest.raises(NotYours) as refused:
        claim_task(task.pk, by=worker(), now=NOW)
    assert refused.value.why is WhyNot.NONE_HERE


def test_every_move_is_recorded_and_a_refused_one_is_not() -> None:
    by, other = worker(), worker(username="pc2")
    task = a_task(by)
    claim_task(task.pk, by=by, now=NOW)
    with pytest.raises(NotYours):
        finish_task(task.pk, by=other, now=NOW)
    release_task(task.pk, by=by, now=NOW)
    finish_task(task.pk, by=by, now=NOW)

    recorded = AuditEntry.objects.filter(subject_kind="task").order_by("id")
    assert list(recorded.values_list("what", flat=True)) == [
        "task.claimed",
        "task.released",
        "task.done",
    ]


def test_who_only_sees_the_queue_takes_nothing_from_it() -> None:
    task = a_task(worker())

    with pytest.raises(NotPermitted):
        claim_task(task.pk, by=worker(Role.FORCE_LEAD, username="lead"), now=NOW)

"""Taking, finishing and giving back what is due."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Q

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.work.errors import NotYours, WhyNot
from nmo.work.models import Task
from nmo.work.words import TaskState

UNCLAIMED = Q(claimed_by=None)


def claim_task(task_id: int, *, by: Actor, now: datetime) -> None:
    """Take an open task that nobody has. Raises NotYours when somebody was quicker."""
    claim = {"claimed_by_id": by.user_id, "claimed_at": now}
    _move(task_id, "task.claimed", UNCLAIMED, claim, by=by, now=now)


def release_task(task_id: int, *, by: Actor, now: datetime) -> None:
    """Give back a task that one has. Raises NotYours when one does not have it."""
    nobodys = {"claimed_by_id": None, "claimed_at": None}
    _move(task_id, "task.released", _is_with(by), nobodys, by=by, now=now)


def finish_task(task_id: int, *, by: Actor, now: datetime, note: str = "") -> None:
    """Mark a task done that nobody else has. Raises NotYours otherwise."""
    done = {
        "state": TaskState.DONE,
        "done_by_id": by.user_id,
        "done_at": now,
        "done_note": note,
    }
    _move(task_id, "task.done", UNCLAIMED | _is_with(by), done, by=by, now=now)


def _is_with(by: Actor) -> Q:
    return Q(claimed_by_id=by.user_id)


def _move(
    task_id: int, what: str, only_if: Q, becomes: Mapping[str, object], *, by: Actor, now: datetime
) -> None:
    """One conditional update: one row changed, or somebody else won."""
    with act(Permission.QUEUE_CLAIM, by=by, now=now, what=what, kind=Kind.ALTERATION) as note:
        note.about("task", task_id)
        open_here = Task.objects.filter(pk=task_id, state=TaskState.OPEN, force_id=by.force_id)
        if open_here.filter(only_if).update(**becomes) != 1:
            raise _refusal(task_id, by=by)


def _refusal(task_id: int, *, by: Actor) -> NotYours:
    """Why the update changed nothing, from how the task stands now."""
    task = (
        Task.objects.select_related("claimed_by", "done_by")
        .filter(pk=task_id, force_id=by.force_id)
        .first()
    )
    if task is None:
        return NotYours(WhyNot.NONE_HERE)
    if task.done_by:
        return NotYours(WhyNot.DONE, task.done_by.full_name)
    if task.state == TaskState.NOT_NEEDED:
        return NotYours(WhyNot.NOT_NEEDED)
    if task.claimed_by is None:
        return NotYours(WhyNot.NOBODYS)
    if task.claimed_by_id == by.user_id:
        return NotYours(WhyNot.ALREADY_MINE)
    return NotYours(WhyNot.TAKEN, task.claimed_by.full_name)

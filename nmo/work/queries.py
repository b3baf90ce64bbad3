"""The queue as somebody may see it, and what is due for one record."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nmo.access.acting import reading
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.work.models import Fact, Task
from nmo.work.subjects import SubjectShown, shown_subjects
from nmo.work.words import TaskState

AT_MOST = 200


class Whose(StrEnum):
    """Which tasks are asked for."""

    ALL = "all"
    MINE = "mine"
    NOBODYS = "nobodys"


@dataclass(frozen=True, kw_only=True)
class TaskShown:
    """One line of the queue."""

    task_id: int
    what: str
    about: SubjectShown
    why: str
    role: str
    due_at: datetime
    late: bool
    claimed_by: str
    is_mine: bool


@dataclass(frozen=True, kw_only=True)
class Queue:
    """The tasks that fit, soonest first, and how many there are in all."""

    tasks: Sequence[TaskShown]
    total: int
    late: int


def queue(
    *,
    by: Actor,
    now: datetime,
    whose: Whose = Whose.ALL,
    role: str = "",
    only_late: bool = False,
    after: int = 0,
) -> Queue:
    """What is due in the reader's force, soonest first; reading it is recorded.

    Shows `AT_MOST` tasks from the `after`-th. Raises NotPermitted.
    """
    rows = Task.objects.filter(force_id=by.force_id, state=TaskState.OPEN, appears_at__lte=now)
    if whose is Whose.MINE:
        rows = rows.filter(claimed_by_id=by.user_id)
    if whose is Whose.NOBODYS:
        rows = rows.filter(claimed_by=None)
    if role:
        rows = rows.filter(role=role)
    late = rows.filter(due_at__lt=now)
    if only_late:
        rows = late
    with reading(Permission.QUEUE_READ, by=by, now=now, what="queue.read") as note:
        note.about("force", by.force_code)
        shown = rows.select_related("claimed_by").order_by("due_at", "id")[after : after + AT_MOST]
        return Queue(
            tasks=_lines(list(shown), by=by, now=now), total=rows.count(), late=late.count()
        )


def tasks_of(subject_kind: str, subject_ref: str, *, by: Actor, now: datetime) -> list[TaskShown]:
    """What is due for one record, whose page the caller shows and records."""
    rows = Task.objects.filter(
        subject_kind=subject_kind,
        subject_ref=subject_ref,
        state=TaskState.OPEN,
        appears_at__lte=now,
    )
    return _lines(list(rows.select_related("claimed_by").order_by("due_at")), by=by, now=now)


def count_tasks(subject_kind: str, subject_ref: str) -> int:
    """How many tasks of one record are open, shown already or not yet."""
    return Task.objects.filter(
        subject_kind=subject_kind, subject_ref=subject_ref, state=TaskState.OPEN
    ).count()


def _lines(rows: Sequence[Task], *, by: Actor, now: datetime) -> list[TaskShown]:
    subjects = shown_subjects({(row.subject_kind, row.subject_ref) for row in rows}, by=by)
    return [
        TaskShown(
            task_id=row.pk,
            what=row.what,
            about=subjects[row.subject_kind, row.subject_ref],
            why=row.why,
            role=row.role,
            due_at=row.due_at,
            late=row.due_at < now,
            claimed_by=row.claimed_by.full_name if row.claimed_by else "",
            is_mine=row.claimed_by_id == by.user_id,
        )
        for row in rows
    ]


def fact_kinds_of(subject_kind: str, subject_refs: Collection[str]) -> dict[str, set[str]]:
    """Which kinds of fact are held of each of these records."""
    kinds: dict[str, set[str]] = {ref: set() for ref in subject_refs}
    for ref, kind in Fact.objects.filter(
        subject_kind=subject_kind, subject_ref__in=subject_refs
    ).values_list("subject_ref", "kind"):
        kinds[ref].add(kind)
    return kinds

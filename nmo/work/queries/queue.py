"""The queue as somebody may see it, and what is due for one record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import ceil

from django.db.models import QuerySet

from nmo.access.acting import reading
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.access.words import Role
from nmo.work.models import Task
from nmo.work.subjects import SubjectShown, shown_subjects
from nmo.work.words import TaskState

PER_PAGE = 50


class Whose(StrEnum):
    """Which tasks are asked for."""

    ALL = "all"
    MINE = "mine"
    NOBODYS = "nobodys"


@dataclass(frozen=True, kw_only=True)
class Narrowed:
    """Which tasks are asked for: everybody's of every team unless said."""

    whose: Whose = Whose.ALL
    role: Role | None = None
    only_late: bool = False


@dataclass(frozen=True, kw_only=True)
class TaskShown:
    """One line of the queue."""

    task_id: int
    what: str
    subject_kind: str
    subject_ref: str
    about: SubjectShown
    why: str
    role: str
    due_at: datetime
    late: bool
    claimed_by: str
    is_mine: bool


@dataclass(frozen=True, kw_only=True)
class Queue:
    """One page of the tasks that fit, soonest first, and what lies beyond it."""

    tasks: Sequence[TaskShown]
    total: int  # of those that fit
    late: int  # of those that fit but for lateness
    in_all: int  # due in the force, whether they fit or not
    page: int
    pages: int
    next_at: datetime | None  # when the next task that fits will be shown


EVERYTHING = Narrowed()


def queue(*, by: Actor, now: datetime, narrowed: Narrowed = EVERYTHING, page: int = 1) -> Queue:
    """What is due in the reader's force, soonest first; reading it is recorded.

    Shows `PER_PAGE` tasks of that page, counted from 1; beyond the last page, the last one.
    Raises NotPermitted.
    """
    open_here = Task.objects.filter(force_id=by.force_id, state=TaskState.OPEN)
    fitting = _narrow(open_here, narrowed, by=by)
    shown = fitting.filter(appears_at__lte=now)
    late = shown.filter(due_at__lt=now)
    asked = late if narrowed.only_late else shown
    with reading(Permission.QUEUE_READ, by=by, now=now, what="queue.read") as note:
        note.about("force", by.force_code)
        total = asked.count()
        pages = max(1, ceil(total / PER_PAGE))
        page = min(page, pages)
        rows = asked.select_related("claimed_by").order_by("due_at", "id")
        return Queue(
            tasks=_lines(list(rows[(page - 1) * PER_PAGE : page * PER_PAGE]), by=by, now=now),
            total=total,
            late=late.count(),
            in_all=open_here.filter(appears_at__lte=now).count(),
            page=page,
            pages=pages,
            next_at=_next_at(fitting, now),
        )


def _narrow(rows: QuerySet[Task], to: Narrowed, *, by: Actor) -> QuerySet[Task]:
    if to.whose is Whose.MINE:
        rows = rows.filter(claimed_by_id=by.user_id)
    if to.whose is Whose.NOBODYS:
        rows = rows.filter(claimed_by=None)
    return rows.filter(role=to.role) if to.role else rows


def _next_at(rows: QuerySet[Task], now: datetime) -> datetime | None:
    coming = rows.filter(appears_at__gt=now).order_by("appears_at")
    return coming.values_list("appears_at", flat=True).first()


def tasks_of(subject_kind: str, subject_ref: str, *, by: Actor, now: datetime) -> list[TaskShown]:
    """What is due for one record, whose page the caller shows and records."""
    rows = Task.objects.filter(
        subject_kind=subject_kind,
        subject_ref=subject_ref,
        state=TaskState.OPEN,
        appears_at__lte=now,
    )
    return _lines(list(rows.select_related("claimed_by").order_by("due_at")), by=by, now=now)


def _lines(rows: Sequence[Task], *, by: Actor, now: datetime) -> list[TaskShown]:
    subjects = shown_subjects({(row.subject_kind, row.subject_ref) for row in rows}, by=by)
    return [
        TaskShown(
            task_id=row.pk,
            what=row.what,
            subject_kind=row.subject_kind,
            subject_ref=row.subject_ref,
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

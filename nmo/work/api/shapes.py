"""The work queue as the API writes it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import StringConstraints

from nmo.access import Role
from nmo.access.said import Said
from nmo.law import write_moment
from nmo.law.shape import Moment, Shape
from nmo.work.queries import Queue, TaskShown


@dataclass(frozen=True, kw_only=True)
class AboutOut(Shape):
    """The record that work is about."""

    kind: str
    """What kind of record, such as `order`; new kinds come in later releases."""
    ref: str
    """Its reference."""
    name: str
    """What it is called, as your system may see it."""


@dataclass(frozen=True, kw_only=True)
class TaskOut(Shape):
    """Something that is due."""

    task_id: int
    """Its number."""
    what: str
    """What is to be done."""
    about: AboutOut
    """The record that it is about."""
    why: str
    """Why it is due."""
    role: Role
    """For whom."""
    due_at: Moment
    """By when."""
    late: bool
    """Whether that is over."""
    claimed_by: str | None
    """Who has it; null: nobody."""
    is_mine: bool
    """Whether your system has it."""


@dataclass(frozen=True, kw_only=True)
class QueueOut(Shape):
    """One page of what is due in the force, soonest first."""

    tasks: list[TaskOut]
    """The tasks of the page."""
    total: int
    """How many fit what was asked."""
    late: int
    """How many of those, late or not, are late."""
    in_all: int
    """How many are due in the force."""
    page: int
    """The page, from 1."""
    pages: int
    """How many pages there are."""
    next_at: Moment | None
    """When the next one that fits will be shown."""


@dataclass(frozen=True, kw_only=True)
class MovedOut(Shape):
    """That it was done."""

    task_id: int
    """The task."""


class NoteSaid(Said):
    """What is said of work that was done."""

    note: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] = ""
    """A note, kept with the task."""


def queue_out(queue: Queue) -> QueueOut:
    """The page as JSON values."""
    return QueueOut(
        tasks=[_task(task) for task in queue.tasks],
        total=queue.total,
        late=queue.late,
        in_all=queue.in_all,
        page=queue.page,
        pages=queue.pages,
        next_at=_moment(queue.next_at) if queue.next_at else None,
    )


def _task(task: TaskShown) -> TaskOut:
    return TaskOut(
        task_id=task.task_id,
        what=task.what,
        about=AboutOut(kind=task.subject_kind, ref=task.subject_ref, name=task.about.name),
        why=task.why,
        role=Role(task.role),
        due_at=_moment(task.due_at),
        late=task.late,
        claimed_by=task.claimed_by or None,
        is_mine=task.is_mine,
    )


def _moment(at: datetime) -> str:
    return write_moment(at.replace(second=0, microsecond=0))

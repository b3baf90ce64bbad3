"""Seeing the queue; taking, giving back and finishing what is due."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router

from nmo.access import Role
from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.work.actions import claim_task, finish_task, release_task
from nmo.work.api.examples import A_NOTE
from nmo.work.api.shapes import MovedOut, NoteSaid, QueueOut, queue_out
from nmo.work.queries import Narrowed, Whose, queue

router = Router(tags=["Work"])

TaskNumber = Annotated[int, Path(ge=1, le=2**62)]
WhoseWork = Annotated[Whose, Query(description="Everybody's, your system's, or nobody's yet.")]
OfRole = Annotated[Role | None, Query(description="Only what is due for this role.")]
OnlyLate = Annotated[bool, Query(description="Only what is late.")]
Page = Annotated[int, Query(ge=1, le=100_000, description="The page, from 1.")]


@router.get("", response=QueueOut, operation_id="read_queue")
def read_queue(
    request: HttpRequest,
    whose: WhoseWork = Whose.ALL,
    role: OfRole = None,
    only_late: OnlyLate = False,
    page: Page = 1,
) -> QueueOut:
    """What is due in the force of the token, soonest first."""
    narrowed = Narrowed(whose=whose, role=role, only_late=only_late)
    by = caller_of(request).actor
    return queue_out(queue(by=by, now=now(), narrowed=narrowed, page=page))


@router.post("/{task_id}/claim", response={201: MovedOut}, operation_id="claim_task")
def claim(request: HttpRequest, task_id: TaskNumber) -> MovedOut:
    """Take work that nobody has; 409 with who was quicker otherwise."""
    claim_task(task_id, by=caller_of(request).actor, now=now())
    return MovedOut(task_id=task_id)


@router.post("/{task_id}/release", response={201: MovedOut}, operation_id="release_task")
def release(request: HttpRequest, task_id: TaskNumber) -> MovedOut:
    """Give back work that your system has."""
    release_task(task_id, by=caller_of(request).actor, now=now())
    return MovedOut(task_id=task_id)


@router.post(
    "/{task_id}/done",
    response={201: MovedOut},
    operation_id="finish_task",
    openapi_extra=A_NOTE,
)
def finish(request: HttpRequest, task_id: TaskNumber, said: NoteSaid) -> MovedOut:
    """Say that work is done which nobody else has."""
    finish_task(task_id, by=caller_of(request).actor, now=now(), note=said.note)
    return MovedOut(task_id=task_id)

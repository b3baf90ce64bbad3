"""Taking, finishing and giving back, each straight back to the list as it was narrowed."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.work.actions import NotYours, claim_task, finish_task, release_task
from nmo.work.forms import FinishForm, NarrowForm
from nmo.work.views.queue import queue_page

# Somebody who had to sign in again comes back here with a GET, which only goes to the list.
GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@signed_in(Permission.QUEUE_CLAIM)
def claim(request: HttpRequest, task_id: int) -> HttpResponse:
    """Take a task."""
    return _moved(request, task_id, claim_task, "You have it now.")


@GET_OR_POST
@signed_in(Permission.QUEUE_CLAIM)
def give_back(request: HttpRequest, task_id: int) -> HttpResponse:
    """Let somebody else take it."""
    return _moved(request, task_id, release_task, "Given back. Somebody else can take it now.")


@GET_OR_POST
@signed_in(Permission.QUEUE_CLAIM)
def finish(request: HttpRequest, task_id: int) -> HttpResponse:
    """Mark a task done, with a note if there is one."""
    form = FinishForm(request.POST, auto_id=f"task-{task_id}-%s")
    if request.method == "POST" and not form.is_valid():
        return queue_page(request, refused=form, task_id=task_id)
    note = form.cleaned_data["note"] if form.is_valid() else ""
    return _moved(request, task_id, partial(finish_task, note=note), "Done.")


def _moved(
    request: HttpRequest, task_id: int, move: Callable[..., None], said: str
) -> HttpResponse:
    """Do it, say how it went, and go back to the list, where the same filters still stand."""
    if request.method == "POST":
        try:
            move(task_id, by=actor_of(request), now=now())
        except NotYours as refused:
            messages.warning(request, str(refused))
        else:
            messages.success(request, said)
    narrowed = NarrowForm(request.GET).narrowing().address()
    return HttpResponseRedirect(f"{reverse('work:queue')}{narrowed}")

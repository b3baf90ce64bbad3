"""The work queue."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.roles import ROLES
from nmo.access.session import actor_of
from nmo.pages.views import render
from nmo.work.forms import FinishForm, NarrowForm
from nmo.work.queries import Queue, queue


@require_safe
@signed_in(Permission.QUEUE_READ)
def show_queue(request: HttpRequest) -> HttpResponse:
    """What is due in one's own force, soonest first."""
    return queue_page(request)


def queue_page(
    request: HttpRequest, *, refused: FinishForm | None = None, task_id: int = 0
) -> HttpResponse:
    """The queue as the address narrows it; `refused` is the note on that task, as typed."""
    moment, actor = now(), actor_of(request)
    asked = NarrowForm(request.GET).narrowing()
    found = queue(by=actor, now=moment, narrowed=asked.narrowed, page=asked.page)
    shown = {
        "queue": found,
        "asked": asked,
        "narrow": NarrowForm(initial=asked.typed()),
        "notes": _notes(found) | ({task_id: refused} if refused else {}),
        "refused": refused,
        "roles": ROLES,
        "now": moment,
        "may_claim": Permission.QUEUE_CLAIM in actor.permissions,
    }
    return render(request, "work/queue.html", shown)


def _notes(found: Queue) -> dict[int, FinishForm]:
    """An empty note for every line, each with fields of its own name."""
    return {task.task_id: FinishForm(auto_id=f"task-{task.task_id}-%s") for task in found.tasks}

"""The work queue."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.pages.views import render
from nmo.work.forms import NarrowForm
from nmo.work.queries import queue


@require_safe
@signed_in(Permission.QUEUE_READ)
def show_queue(request: HttpRequest) -> HttpResponse:
    """What is due in one's own force, soonest first."""
    moment, actor = now(), actor_of(request)
    form = NarrowForm(request.GET)
    asked = form.narrowing()
    found = queue(by=actor, now=moment, whose=asked.whose, role=asked.role or "",
                  only_late=asked.only_late)  # fmt: skip
    return render(request, "work/queue.html", {"queue": found, "asked": asked, "now": moment})

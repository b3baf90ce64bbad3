"""A copy of an order shown at the door: photographed, and findable at once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import to_ask_why
from nmo.access.session import actor_of, purpose_of
from nmo.checks.forms import CopyForm
from nmo.checks.question import read_question
from nmo.checks.views.doors import answers
from nmo.checks.views.waiting import to_answer
from nmo.law import london_day
from nmo.orders.actions import photograph_copy
from nmo.orders.errors import OrderRefused
from nmo.pages.views import render

SAVED = (
    "Saved. Every officer finds it now, marked as not yet checked against the sealed copy. "
    "The protective orders desk asks the court."
)


@require_http_methods(["GET", "HEAD", "POST"])
@answers(Permission.COPY_PHOTOGRAPH)
def photograph(request: HttpRequest) -> HttpResponse:
    """Keep the pictures as a new order, and show its card."""
    if purpose_of(request) is None:
        return to_ask_why(request)
    form = CopyForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            ref = photograph_copy(form.copy(), by=actor_of(request), now=now())
        except OrderRefused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, SAVED)
            return to_answer(request, read_question(ref, today=london_day(now())))
    return render(request, "checks/copy.html", {"form": form})

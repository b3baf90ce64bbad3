"""I told him: one step, and everybody sees it."""

from contextlib import suppress
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.session import actor_of, purpose_of
from nmo.checks.forms import TellingForm
from nmo.checks.views.doors import answers
from nmo.checks.views.layout import order_page
from nmo.law import When, words_to_tell, write_when
from nmo.orders.actions import record_awareness
from nmo.orders.errors import OrderRefused
from nmo.orders.queries import CardShown, order_card
from nmo.pages.views import render

SAVED = (
    "Recorded. Every officer sees it now. Tell the protected person now that it has been done: "
    "a task is in the queue."
)


@require_http_methods(["GET", "HEAD", "POST"])
@answers(Permission.AWARENESS_RECORD)
def told(request: HttpRequest, order_ref: str) -> HttpResponse:
    """Record that he was told, from the scene."""
    moment = now()
    form = TellingForm(request.POST or None, initial=_prefilled(moment))
    if form.is_valid() and _recorded(request, form, order_ref, moment):
        messages.success(request, SAVED)
        return HttpResponseRedirect(_back(request, order_ref))
    shown = _card(request, order_ref, moment)
    context = {
        "form": form,
        "shown": shown,
        "read_out": words_to_tell(shown.history, shown.position),
        "told_by": actor_of(request).name,
        "back": _back(request, order_ref),
    }
    return render(request, "checks/told.html", context)


def _recorded(request: HttpRequest, form: TellingForm, order_ref: str, moment: datetime) -> bool:
    by = actor_of(request)
    try:
        record_awareness(order_ref, form.entry(by=by.name), by=by, now=moment)
    except OrderRefused as refused:
        form.add_error("at", str(refused))
        return False
    return True


def _card(request: HttpRequest, order_ref: str, moment: datetime) -> CardShown:
    purpose = purpose_of(request)
    return order_card(order_ref, by=actor_of(request), purpose=purpose, now=moment)


def _prefilled(moment: datetime) -> dict[str, object]:
    return {"at": write_when(When(at=moment.replace(second=0, microsecond=0))), "how": "in_person"}


def _back(request: HttpRequest, order_ref: str) -> str:
    """To the answer that the reader came from, or to the order's own page."""
    check = request.POST.get("check") or request.GET.get("check") or ""
    with suppress(NoReverseMatch):  # an address that somebody changed
        return reverse("checks:shown", args=[check])
    return order_page(order_ref) or reverse("checks:ask")

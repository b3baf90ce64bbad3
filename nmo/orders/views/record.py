"""Recording an order by hand: a few pages, everything checked before it is saved."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.orders.actions import record_order
from nmo.orders.errors import OrderRefused
from nmo.orders.forms.recording import INTAKE, KIND, Recorder, entry_of, order_of
from nmo.orders.queries import duplicates_to_decide, what_saving_will_do
from nmo.orders.recorded import Recorded
from nmo.orders.shapes import OrderNotUnderstood
from nmo.pages.drafts import draft_of, drafts_of
from nmo.pages.entries import EntryPages
from nmo.pages.rescue import keeps_typing
from nmo.pages.steps import Entry, Forms
from nmo.pages.views import render
from nmo.people.refs import ref_from

GET_OR_POST = ["GET", "HEAD", "POST"]
WHO = "who"


@require_http_methods(GET_OR_POST)
@signed_in(Permission.ORDER_RECORD)
def record(request: HttpRequest) -> HttpResponse:
    """Begin an order, or go on with one that was begun."""
    owner = actor_of(request).user_id
    if request.method == "POST":
        return _pages(entry_of(None)).begin(owner=owner, now=now())
    return render(request, "orders/record.html", {"drafts": drafts_of(owner=owner, kind=KIND)})


@require_http_methods(GET_OR_POST)
@keeps_typing(KIND, now)
@signed_in(Permission.ORDER_RECORD)
def step(request: HttpRequest, ref: str, name: str) -> HttpResponse:
    """One page of the entry; what is typed is kept, right or wrong."""
    actor, moment = actor_of(request), now()
    draft = draft_of(owner=actor.user_id, kind=KIND, ref=ref)
    recorder = Recorder(by=actor, purpose=purpose_of(request) or INTAKE, now=moment)
    entry = entry_of(draft, recorder if name == WHO else None)
    return _pages(entry).step(request, owner=actor.user_id, ref=ref, name=name, now=moment)


@require_http_methods(GET_OR_POST)
@signed_in(Permission.ORDER_RECORD)
def check(request: HttpRequest, ref: str) -> HttpResponse:
    """Everything typed, what saving will do, and the saving itself."""
    actor = actor_of(request)
    draft = draft_of(owner=actor.user_id, kind=KIND, ref=ref)

    def save(forms: Forms) -> HttpResponse:
        order = order_of(forms, ref=ref_from("O", ref))
        recorded = record_order(order, by=actor, now=now())
        messages.success(request, "The order is saved. Everybody finds it from now on.")
        return _after(recorded)

    pages = _pages(entry_of(draft))
    try:
        return pages.check(
            request, owner=actor.user_id, ref=ref, save=save, will=_will_for(request)
        )
    except (OrderRefused, OrderNotUnderstood) as refused:
        messages.error(request, f"{refused} Nothing was saved; what you typed is kept.")
        return HttpResponseRedirect(reverse("orders:record_step", args=[ref, "order"]))


def _will_for(request: HttpRequest) -> Callable[[Forms], tuple[str, ...]]:
    def will(forms: Forms) -> tuple[str, ...]:
        return what_saving_will_do(order_of(forms), by=actor_of(request), now=now())

    return will


def _after(recorded: Recorded) -> HttpResponse:
    """To the order; where it may be one that is held already, to the decision first."""
    undecided = duplicates_to_decide(recorded.ref)
    if undecided:
        return HttpResponseRedirect(reverse("orders:duplicate", args=[recorded.ref, undecided[0]]))
    return HttpResponseRedirect(reverse("orders:order", args=[recorded.ref]))


def _pages(entry: Entry) -> EntryPages:
    return EntryPages(title="Record an order", address=_address, entry=entry)


def _address(draft_ref: str, name: str) -> str:
    if name == "check":
        return reverse("orders:record_check", args=[draft_ref])
    return reverse("orders:record_step", args=[draft_ref, name])

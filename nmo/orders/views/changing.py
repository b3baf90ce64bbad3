"""A page with one form that changes an order: what was typed stays when it is refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from nmo.access import Actor
from nmo.access.clock import now
from nmo.access.session import actor_of
from nmo.documents.actions import DocumentEmpty
from nmo.orders.errors import OrderRefused
from nmo.orders.shapes import OrderNotUnderstood
from nmo.orders.views.opening import card_of
from nmo.pages.forms import Form
from nmo.pages.views import render

AnyForm = TypeVar("AnyForm", bound=Form)


@dataclass(frozen=True, kw_only=True)
class Sent(Generic[AnyForm]):
    """A form that was sent and is right, by whom, when, and which state of the order was seen."""

    form: AnyForm
    by: Actor
    now: datetime
    version: int | None

    def __getitem__(self, name: str) -> object:
        """What was typed in that field."""
        return self.form.cleaned_data[name]


@dataclass(frozen=True, kw_only=True)
class Change(Generic[AnyForm]):
    """What a page asks and does. `save` calls one action; what it refuses is shown on the form."""

    title: str
    form: Callable[..., AnyForm]
    save: Callable[[Sent[AnyForm]], object]
    said: str
    template: str = "orders/change.html"
    button: str = "Save"
    lead: str = ""
    more: Mapping[str, object] = field(default_factory=dict)


def change(request: HttpRequest, ref: str, what: Change[AnyForm]) -> HttpResponse:
    """Show the form under its order; when it is sent, save and go back to the order.

    Whatever is refused is said on the form, with everything typed still there, and with the
    order's newest state under it: a second sending then counts as having seen it.
    """
    moment = now()
    form = what.form(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        sent = Sent(form=form, by=actor_of(request), now=moment, version=version_seen(request))
        try:
            what.save(sent)
        except (OrderRefused, OrderNotUnderstood, DocumentEmpty) as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, what.said)
            return HttpResponseRedirect(reverse("orders:order", args=[ref]))
    card = card_of(request, ref, now=moment)
    return render(request, what.template, {"what": what, "form": form, "card": card, **what.more})


def version_seen(request: HttpRequest) -> int | None:
    """The state of the order that the page showed; None when it does not say."""
    seen = request.POST.get("version", "")
    return int(seen) if seen.isdecimal() else None

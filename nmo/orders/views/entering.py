"""Entries of several steps about an order that is held: its terms, and a variation of it."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.session import actor_of
from nmo.orders.actions import enter_terms, record_event
from nmo.orders.errors import OrderRefused
from nmo.orders.forms.terms import (
    TermsForm,
    entered_conditions,
    terms_entry,
    variation,
    varied_entry,
)
from nmo.orders.forms.typed import form_of
from nmo.orders.queries import CardShown, known_terms
from nmo.orders.shapes import OrderNotUnderstood
from nmo.orders.views.changing import version_seen
from nmo.orders.views.opening import about_an_order, card_of
from nmo.pages.drafts import drafts_of, keep_from_signed_out
from nmo.pages.entries import EntryPages
from nmo.pages.steps import Entry, Forms
from nmo.pages.views import render

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
VARIED, TERMS = "varied", "terms-"
TITLES = {VARIED: "The court varied it", TERMS: "Enter what the paper says"}


@dataclass(frozen=True, kw_only=True)
class Entering:
    """One entry about one order: `what` is `varied`, or `terms-` and the event's number."""

    ref: str
    what: str

    @property
    def kind(self) -> str:
        """The kind of its drafts, so that a draft of one order is never saved on another."""
        return f"{self.what[:15]}-{sha256(self.ref.encode()).hexdigest()[:20]}"

    @property
    def event(self) -> int:
        """The number of the event whose paper is read."""
        number = self.what.removeprefix(TERMS)
        if not self.what.startswith(TERMS) or not number.isdecimal():
            raise Http404
        return int(number)

    @property
    def title(self) -> str:
        """What the pages are called."""
        return TITLES[VARIED] if self.what == VARIED else TITLES[TERMS]

    def address(self, draft: str, name: str) -> str:
        """Where a step is."""
        return reverse("orders:entering", args=[self.ref, self.what, draft, name])

    def entry(self, card: CardShown) -> Entry:
        """The steps."""
        if self.what == VARIED:
            return varied_entry(self.kind, card.order_type)
        return terms_entry(self.kind, known_terms(self.ref, self.event), card.order_type)

    def pages(self, card: CardShown) -> EntryPages:
        """The pages, with the paper one tap away."""
        return EntryPages(
            title=f"{self.title}: {card.respondent.shown_name}",
            address=self.address,
            entry=self.entry(card),
            check_template="orders/entering_check.html",
            more={"card": card},
        )


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE)
def enter(request: HttpRequest, ref: str, what: str) -> HttpResponse:
    """Begin, or go on with what was begun."""
    entering, moment = Entering(ref=ref, what=what), now()
    card, owner = card_of(request, ref, now=moment), actor_of(request).user_id
    pages = entering.pages(card)
    if request.method == "POST":
        return pages.begin(owner=owner, now=moment)
    begun = drafts_of(owner=owner, kind=entering.kind)
    addresses = [(draft, entering.address(draft.ref, "check")) for draft in begun]
    shown = {"card": card, "title": entering.title, "drafts": addresses}
    return render(request, "orders/enter.html", shown)


def entering(request: HttpRequest, ref: str, what: str, draft: str, name: str) -> HttpResponse:
    """One step, or the check of them all; what a signed-out session sends is kept too."""
    if request.method == "POST" and not request.user.is_authenticated:
        kind = Entering(ref=ref, what=what).kind
        keep_from_signed_out(kind=kind, ref=draft, step=name, given=request.POST, now=now())
    return _entering(request, ref, what, draft, name)


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE)
def _entering(request: HttpRequest, ref: str, what: str, draft: str, name: str) -> HttpResponse:
    this, moment, owner = Entering(ref=ref, what=what), now(), actor_of(request).user_id
    pages = this.pages(card_of(request, ref, now=moment))
    if name != "check":
        return pages.step(request, owner=owner, ref=draft, name=name, now=moment)
    save = partial(_save, request, this, moment)
    try:
        return pages.check(request, owner=owner, ref=draft, save=save, will=_will)
    except (OrderRefused, OrderNotUnderstood) as refused:
        messages.error(request, f"{refused} Nothing was saved; what you typed is kept.")
        return HttpResponseRedirect(this.address(draft, pages.entry.steps[0].name))


def _save(request: HttpRequest, this: Entering, moment: datetime, entered: Forms) -> HttpResponse:
    by, version = actor_of(request), version_seen(request)
    if this.what == VARIED:
        record_event(this.ref, variation(entered), by=by, now=moment, version=version)
    else:
        values = form_of(entered, "terms", TermsForm).values()
        terms = entered_conditions(entered)
        enter_terms(
            this.ref, this.event, conditions=terms, by=by, now=moment, version=version, **values
        )
    messages.success(request, "Saved. Every officer sees it at once.")
    return HttpResponseRedirect(reverse("orders:order", args=[this.ref]))


def _will(entered: Forms) -> tuple[str, ...]:
    count = len(entered_conditions(entered))
    said = f"record {count} condition{'' if count == 1 else 's'}, in the court’s words"
    return (said, "show them on the answer card at once, for every force")

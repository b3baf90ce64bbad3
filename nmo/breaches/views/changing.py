"""A page with one form about a breach: nothing typed is lost, whatever is refused or ends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Generic, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from nmo.access import Actor
from nmo.access.clock import now
from nmo.access.session import actor_of
from nmo.breaches.errors import BreachRefused
from nmo.orders.errors import OrderRefused
from nmo.orders.shapes import OrderNotUnderstood
from nmo.pages import kept
from nmo.pages.forms import Form
from nmo.pages.kept import Kept
from nmo.pages.views import render

AnyForm = TypeVar("AnyForm", bound=Form)


@dataclass(frozen=True, kw_only=True)
class Sent(Generic[AnyForm]):
    """A form that was sent and is right, by whom, when, and which state of the breach was seen."""

    form: AnyForm
    by: Actor
    now: datetime
    version: int | None
    entry: str  # the secret under which it was begun

    def __getitem__(self, name: str) -> object:
        """What was typed in that field."""
        return self.form.cleaned_data[name]


@dataclass(frozen=True, kw_only=True)
class Change(Generic[AnyForm]):
    """What a page asks and does.

    about: what the entry is of, such as a breach's reference and the page; kept typing of one
    never turns up on another. form: called with what was typed. save: calls one action and gives
    back where to go on; what it refuses is shown on the form.
    """

    about: tuple[str, ...]
    title: str
    form: Callable[..., AnyForm]
    save: Callable[[Sent[AnyForm]], str]
    said: str
    template: str
    shown: Callable[[], Mapping[str, object]]  # what the template names besides
    button: str = "Save"
    lead: str = ""

    @property
    def kind(self) -> str:
        """The kind of its drafts."""
        return f"breach-{sha256('/'.join(self.about).encode()).hexdigest()[:24]}"


def change(request: HttpRequest, what: Change[AnyForm]) -> HttpResponse:
    """Show the form, with what was begun before still in it; when it is sent, save and go on."""
    moment, by = now(), actor_of(request)
    entry = kept.entry_on(
        request.POST, owner=by.user_id, kind=what.kind, afresh="afresh" in request.GET
    )
    form = what.form(request.POST or None)
    if request.method == "POST" and form.is_valid():
        sent = Sent(form=form, by=by, now=moment, version=version_seen(request), entry=entry.ref)
        try:
            onwards = what.save(sent)
        except (BreachRefused, OrderRefused, OrderNotUnderstood) as refused:
            form.add_error(None, str(refused))
        else:
            kept.let_go(entry)
            messages.success(request, what.said)
            return HttpResponseRedirect(onwards)
    return _page(request, what, entry, form)


def _page(request: HttpRequest, what: Change[AnyForm], entry: Kept, form: AnyForm) -> HttpResponse:
    if entry.typed is not None:
        form = what.form(initial=_initial(entry.typed, form))
    afresh = request.GET.copy()
    afresh["afresh"] = "1"
    context = {
        "what": what,
        "form": form,
        "entry": entry,
        "afresh": f"?{afresh.urlencode()}",
        **what.shown(),
    }
    return render(request, what.template, context)


def _initial(typed: QueryDict, form: Form) -> dict[str, object]:
    """What was typed before, as the form shows it again without complaint."""
    return {
        name: typed.getlist(name) if _takes_several(form, name) else typed[name]
        for name in typed
        if name in form.fields
    }


def _takes_several(form: Form, name: str) -> bool:
    return bool(getattr(form.fields[name].widget, "allow_multiple_selected", False))


def version_seen(request: HttpRequest) -> int | None:
    """The state of the breach that the page showed; None when it does not say."""
    seen = request.POST.get("version", "")
    return int(seen) if seen.isdecimal() else None

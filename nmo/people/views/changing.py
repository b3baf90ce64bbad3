"""Adding and withdrawing what is held of a person: what was typed stays when it is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Actor, Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.pages.forms import Form
from nmo.pages.views import render
from nmo.people.actions import lift_restriction, withdraw_detail
from nmo.people.errors import DetailRefused, PersonNotFound
from nmo.people.forms.details import ADDING, BecauseForm, PronounForm, RestrictionForm
from nmo.people.labels import DETAIL_LABELS
from nmo.people.views.page import page_of

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, kw_only=True)
class Change:
    """What a page asks and does. `of` names the fact that is withdrawn: its kind and its row."""

    title: str
    form: Form
    save: Callable[..., None]
    said: str = "Saved."
    button: str = "Save"
    of: tuple[str, int] | None = None


@GET_OR_POST
@signed_in(Permission.PERSON_RECORD)
def add(request: HttpRequest, ref: str, detail: str) -> HttpResponse:
    """Add one fact, with its source."""
    if detail not in ADDING:
        raise Http404
    form = ADDING[detail](request.POST or None, request.FILES or None)
    title = f"Add {DETAIL_LABELS[detail]}"
    return _change(request, ref, Change(title=title, form=form, save=form.save))


@GET_OR_POST
@signed_in(Permission.PERSON_RECORD)
def withdraw(request: HttpRequest, ref: str, detail: str, row: int) -> HttpResponse:
    """Withdraw a wrong fact; it stays in the record with why."""
    if detail not in DETAIL_LABELS:
        raise Http404
    form = BecauseForm(request.POST or None)

    def save(ref: str, *, by: Actor, now: datetime) -> None:
        because = form.cleaned_data["because"]
        withdraw_detail(ref, detail, row, because=because, by=by, now=now)

    what = Change(
        title=f"Withdraw {DETAIL_LABELS[detail]}",
        form=form,
        save=save,
        said="Withdrawn. It stays on the page, struck through, with why.",
        button="Withdraw",
        of=(detail, row),
    )
    return _change(request, ref, what)


@GET_OR_POST
@signed_in(Permission.PERSON_RECORD)
def pronoun(request: HttpRequest, ref: str) -> HttpResponse:
    """Say how the record is to speak of the person."""
    form = PronounForm(request.POST or None)
    title = "How the record speaks of this person"
    return _change(request, ref, Change(title=title, form=form, save=form.save))


@GET_OR_POST
@signed_in(Permission.PERSON_RESTRICT)
def restrict(request: HttpRequest, ref: str) -> HttpResponse:
    """Put the record under restricted handling."""
    form = RestrictionForm(request.POST or None)
    said = "Restricted, at once and on every page."
    what = Change(title="Restrict this record", form=form, save=form.save, said=said)
    return _change(request, ref, what)


@GET_OR_POST
@signed_in(Permission.PERSON_RESTRICT)
def lift(request: HttpRequest, ref: str, row: int) -> HttpResponse:
    """End restricted handling, with the reason."""
    form = BecauseForm(request.POST or None)

    def save(ref: str, *, by: Actor, now: datetime) -> None:
        because = form.cleaned_data["because"]
        lift_restriction(ref, row, because=because, by=by, now=now)

    what = Change(
        title="End restricted handling",
        form=form,
        save=save,
        said="Restricted handling has ended.",
        button="End it",
        of=("restriction", row),
    )
    return _change(request, ref, what)


def _change(request: HttpRequest, ref: str, what: Change) -> HttpResponse:
    if request.method == "POST" and what.form.is_valid():
        try:
            what.save(ref, by=actor_of(request), now=now())
        except PersonNotFound as none:
            raise Http404 from none
        except DetailRefused as refused:
            what.form.add_error(None, str(refused))
        else:
            messages.success(request, what.said)
            return HttpResponseRedirect(reverse("people:person", args=[ref]))
    return _asked(request, ref, what)


def _asked(request: HttpRequest, ref: str, what: Change) -> HttpResponse:
    """The form under the person it is about, and under the fact that is to be withdrawn."""
    page = page_of(request, ref, now=now())
    kind, row = what.of or ("", 0)
    fact = next((each for each in page.of(kind) if each.row == row), None)
    if what.of and fact is None:
        raise Http404
    shown = {"what": what, "form": what.form, "person": page.brief, "fact": fact}
    return render(request, "people/change.html", shown)

"""Adding and withdrawing what is held of a person: what was typed stays when it is refused."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.pages.forms import Form
from nmo.pages.views import render
from nmo.people import actions
from nmo.people.errors import DetailRefused, PersonNotFound
from nmo.people.forms.details import ADDING, BecauseForm, PronounForm, RestrictionForm
from nmo.people.labels import DETAIL_LABELS

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@signed_in(Permission.PERSON_RECORD)
def add(request: HttpRequest, ref: str, detail: str) -> HttpResponse:
    """Add one fact, with its source."""
    if detail not in ADDING:
        raise Http404
    form = ADDING[detail](request.POST or None, request.FILES or None)
    return _change(request, ref, f"Add a {DETAIL_LABELS[detail]}", form, form.save)


@GET_OR_POST
@signed_in(Permission.PERSON_RECORD)
def withdraw(request: HttpRequest, ref: str, detail: str, row: int) -> HttpResponse:
    """Withdraw a wrong fact; it stays in the record with why."""
    if detail not in DETAIL_LABELS:
        raise Http404
    form = BecauseForm(request.POST or None)

    def save(ref: str, **who: object) -> None:
        because = form.cleaned_data["because"]
        actions.withdraw_detail(ref, detail, row, because=because, **who)  # type: ignore[arg-type]

    return _change(request, ref, f"Withdraw this {DETAIL_LABELS[detail]}", form, save)


@GET_OR_POST
@signed_in(Permission.PERSON_RECORD)
def pronoun(request: HttpRequest, ref: str) -> HttpResponse:
    """Say how the record is to speak of the person."""
    form = PronounForm(request.POST or None)
    return _change(request, ref, "How the record speaks of this person", form, form.save)


@GET_OR_POST
@signed_in(Permission.PERSON_RESTRICT)
def restrict(request: HttpRequest, ref: str) -> HttpResponse:
    """Put the record under restricted handling."""
    form = RestrictionForm(request.POST or None)
    return _change(request, ref, "Restrict this record", form, form.save)


@GET_OR_POST
@signed_in(Permission.PERSON_RESTRICT)
def lift(request: HttpRequest, ref: str, row: int) -> HttpResponse:
    """End restricted handling, with the reason."""
    form = BecauseForm(request.POST or None)

    def save(ref: str, **who: object) -> None:
        because = form.cleaned_data["because"]
        actions.lift_restriction(ref, row, because=because, **who)  # type: ignore[arg-type]

    return _change(request, ref, "End restricted handling", form, save)


def _change(
    request: HttpRequest, ref: str, title: str, form: Form, save: Callable[..., None]
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            save(ref, by=actor_of(request), now=now())
        except PersonNotFound as none:
            raise Http404 from none
        except DetailRefused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "Saved.")
            return HttpResponseRedirect(reverse("people:person", args=[ref]))
    return render(request, "people/change.html", {"form": form, "title": title, "ref": ref})

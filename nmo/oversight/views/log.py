"""Access histories as sentences: of a person, and of what one user did."""

import csv
from io import StringIO

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.named import user_called
from nmo.access.session import actor_of, purpose_of
from nmo.oversight.errors import NobodyFound
from nmo.oversight.forms.log import AskedForm, LogForm, address_of
from nmo.oversight.queries import (
    Asked,
    HistorySaid,
    person_history,
    person_history_whole,
    user_history,
)
from nmo.pages.views import render
from nmo.people.queries import person_ids_of


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.AUDIT_READ)
def log(request: HttpRequest) -> HttpResponse:
    """Whose history: asked with a form, so that what is typed stands in no address."""
    form = LogForm(request.POST or None)
    if form.is_valid():
        to = _history_named(request, **form.cleaned_data)
        if to:
            return HttpResponseRedirect(to)
        form.add_error("person" if form.cleaned_data["person"] else "username", str(NobodyFound()))
    return render(request, "oversight/log.html", {"form": form})


def _history_named(request: HttpRequest, *, person: str, username: str) -> str:
    """The address of the history asked for; empty where there is none."""
    if person:
        known = person_ids_of([person])
        return reverse("oversight:person", args=[person]) if known else ""
    user = user_called(username)
    own = user is not None and user.force_id == actor_of(request).force_id
    return reverse("oversight:user", args=[user.user_id]) if user and own else ""


@require_safe
@signed_in(Permission.AUDIT_READ)
def person(request: HttpRequest, ref: str) -> HttpResponse:
    """Who looked at a person and who changed what, newest first."""
    narrow = AskedForm(request.GET)
    asked = narrow.asked()
    try:
        found = person_history(
            ref, asked, by=actor_of(request), purpose=purpose_of(request), now=now()
        )
    except NobodyFound as none:
        raise Http404 from none
    narrow.name_users(found.users)
    here = reverse("oversight:person", args=[ref])
    may_export = Permission.AUDIT_EXPORT in actor_of(request).permissions
    shown = {
        "title": "Who looked at this person",
        "name": ref,
        "file": f"{reverse('oversight:file', args=[ref])}{address_of(asked)}" if may_export else "",
        **_around(found, asked, narrow, here),
    }
    return render(request, "oversight/history.html", shown)


@require_safe
@signed_in(Permission.AUDIT_EXPORT)
def file(request: HttpRequest, ref: str) -> HttpResponse:
    """The same as a file, whole: one sentence a line, oldest last."""
    try:
        lines = person_history_whole(
            ref,
            AskedForm(request.GET).asked(),
            by=actor_of(request),
            purpose=purpose_of(request),
            now=now(),
        )
    except NobodyFound as none:
        raise Http404 from none
    written = StringIO()
    sheet = csv.writer(written)
    sheet.writerow(["entry", "kind", "sentence"])
    sheet.writerows((line.number, line.kind, line.sentence) for line in lines)
    answer = HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="access-history.csv"'
    answer["Cache-Control"] = "no-store"
    return answer


@require_safe
@signed_in(Permission.AUDIT_READ)
def user(request: HttpRequest, user_id: int) -> HttpResponse:
    """What one user did and looked at, newest first."""
    narrow = AskedForm(request.GET)
    asked = narrow.asked()
    try:
        named, found = user_history(
            user_id, asked, by=actor_of(request), purpose=purpose_of(request), now=now()
        )
    except NobodyFound as none:
        raise Http404 from none
    here = reverse("oversight:user", args=[user_id])
    shown = {
        "title": "What this user looked at and did",
        "name": named.in_words,
        "file": "",
        **_around(found, asked, narrow, here),
    }
    return render(request, "oversight/history.html", shown)


def _around(found: HistorySaid, asked: Asked, narrow: AskedForm, here: str) -> dict[str, object]:
    """What every history is shown with."""
    return {
        "found": found,
        "narrow": narrow,
        "here": here,
        "narrows": bool(address_of(asked)),
        "before": f"{here}{address_of(asked, page=found.page - 1)}" if found.page > 1 else "",
        "after": f"{here}{address_of(asked, page=found.page + 1)}"
        if found.page < found.pages
        else "",
    }

"""The breaches of a force as a file without names, and what each column means."""

import csv

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.breaches.export.definitions import DEFINITIONS
from nmo.breaches.queries.csv_out import breaches_csv
from nmo.breaches.queries.narrowing import Narrowed
from nmo.law import london_day
from nmo.pages.views import render

ALL = Narrowed(over_too=True)


@require_safe
@signed_in(Permission.BREACH_EXPORT)
def figures(request: HttpRequest) -> HttpResponse:
    """What stands in the file, and the button that takes it away."""
    columns = list(csv.DictReader(DEFINITIONS.splitlines()))
    return render(request, "breaches/figures.html", {"columns": columns})


# Somebody who had to sign in again comes back with a GET, which only goes to the page.
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.BREACH_EXPORT)
def file(request: HttpRequest) -> HttpResponse:
    """The file itself; taking it away is recorded as a disclosure."""
    if request.method != "POST":
        return figures(request)
    moment = now()
    made = breaches_csv(by=actor_of(request), now=moment, purpose=purpose_of(request), narrowed=ALL)
    return _file(made.rows, f"breaches-{london_day(moment).isoformat()}.csv")


@require_safe
@signed_in(Permission.BREACH_EXPORT)
def definitions(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """What each column means, as a file to keep beside the other."""
    return _file(DEFINITIONS, "breaches-definitions.csv")


def _file(text: str, name: str) -> HttpResponse:
    answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer

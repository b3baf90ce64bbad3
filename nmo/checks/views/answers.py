"""The answer, and one of the people who may be meant."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access.clock import now
from nmo.access.session import actor_of, purpose_of
from nmo.checks.queries import match_opened
from nmo.checks.views.doors import answers
from nmo.checks.views.layout import laid_out, laid_out_match
from nmo.checks.views.waiting import answer_at
from nmo.pages.views import render


@require_safe
@answers()
def shown(request: HttpRequest, ref: str) -> HttpResponse:
    """The answer to a check, for whoever asked it."""
    answer = answer_at(request, ref)
    context = laid_out(answer, actor_of(request))
    return render(request, f"checks/{answer.kind.value}.html", context)


@require_safe
@answers()
def match(request: HttpRequest, ref: str, person_ref: str) -> HttpResponse:
    """One of the people who may be meant, with their cards; opening it is recorded."""
    by = actor_of(request)
    answer, opened = match_opened(ref, person_ref, by=by, purpose=purpose_of(request), now=now())
    return render(request, "checks/match.html", laid_out_match(answer, opened, by))

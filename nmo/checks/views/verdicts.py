"""Was it the person asked about? One tap on the answer."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from nmo.access.clock import now
from nmo.access.session import actor_of, purpose_of
from nmo.checks.actions import say_of_match
from nmo.checks.views.doors import answers
from nmo.checks.words import Verdict

KEPT = "Recorded. It helps the register to find the right person."
NOT_SAID = "Choose Yes, No or Not known."


@require_POST
@answers()
def say(request: HttpRequest, ref: str, person_ref: str) -> HttpResponse:
    """Record what the officer says of one match, and go back to where it was said."""
    said = request.POST.get("verdict", "")
    if said not in list(Verdict):
        messages.error(request, NOT_SAID)
        return HttpResponseRedirect(_back(request, ref, person_ref))
    by, purpose = actor_of(request), purpose_of(request)
    say_of_match(ref, person_ref, Verdict(said), by=by, purpose=purpose, now=now())
    messages.success(request, KEPT)
    return HttpResponseRedirect(_back(request, ref, person_ref))


def _back(request: HttpRequest, ref: str, person_ref: str) -> str:
    """To the page of one person, where it was said there, or to the answer."""
    if "opened" in request.POST:
        return reverse("checks:match", args=[ref, person_ref])
    return reverse("checks:shown", args=[ref])

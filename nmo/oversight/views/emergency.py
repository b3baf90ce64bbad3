"""Opening a restricted record in an emergency."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import NotPermitted, Permission
from nmo.access.break_glass.keeping import keep_opened
from nmo.access.break_glass.refusals import BreakGlassRefused
from nmo.access.clock import now
from nmo.access.doors import signed_in, to_prove_it
from nmo.access.session import actor_of, purpose_of
from nmo.law import speak_clock
from nmo.oversight.actions import open_in_emergency
from nmo.oversight.errors import NotRestricted
from nmo.oversight.forms.emergency import EmergencyForm
from nmo.pages.views import render
from nmo.people.queries import guardian_of

TYPED = "oversight_emergency_words"


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.BREAK_GLASS_OPEN, page_asks_proof=True)
def emergency(request: HttpRequest, ref: str) -> HttpResponse:
    """Say what the danger is, prove that it is you, and open the record for half an hour."""
    guardian = guardian_of(ref)
    if guardian is None:
        raise Http404
    typed = request.session.pop(TYPED, "") if request.method == "GET" else ""
    form = EmergencyForm(request.POST or None, initial={"words": typed})
    if form.is_valid():
        try:
            return _open(request, ref, form.cleaned_data["words"])
        except NotRestricted as none:
            raise Http404 from none
        except BreakGlassRefused as refused:
            form.add_error("words", str(refused))
    return render(request, "oversight/emergency.html", {"form": form, "force": guardian.force_name})


def _open(request: HttpRequest, ref: str, words: str) -> HttpResponse:
    """Open it; where a proof is asked for first, what was typed is kept for afterwards."""
    try:
        opened = open_in_emergency(
            ref, words=words, by=actor_of(request), purpose=purpose_of(request), now=now()
        )
    except NotPermitted as refused:
        if not refused.decision.lacks_only_proof:
            raise
        request.session[TYPED] = words
        return to_prove_it(request)
    keep_opened(request, opened)
    until = speak_clock(opened.until_at)
    messages.warning(
        request,
        f"Open to you until {until}. The owning force has been told. "
        "Everything that you look at until then is recorded with this emergency.",
    )
    return HttpResponseRedirect(reverse("people:person", args=[ref]))

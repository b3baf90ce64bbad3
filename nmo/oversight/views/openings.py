"""Emergency openings and their review."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from nmo.access import Permission
from nmo.access.break_glass.refusals import BreakGlassRefused, NoSuchOpening
from nmo.access.break_glass.words import FINDING_WORDS, Finding
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.oversight.actions import review_opening
from nmo.oversight.forms.review import ReviewForm
from nmo.oversight.queries import opening_shown, openings
from nmo.pages.views import render


@require_safe
@signed_in(Permission.BREAK_GLASS_REVIEW)
def listed(request: HttpRequest) -> HttpResponse:
    """Every opening of a record that one's force answers for."""
    moment = now()
    found = openings(by=actor_of(request), purpose=purpose_of(request), now=moment)
    shown = {"openings": found, "findings": FINDING_WORDS, "now": moment}
    return render(request, "oversight/openings.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.BREAK_GLASS_REVIEW)
def opening(request: HttpRequest, number: int) -> HttpResponse:
    """One opening with what was looked at, and the form of its review."""
    form = ReviewForm(request.POST or None)
    try:
        if form.is_valid() and _reviewed(request, number, form):
            messages.success(request, "Reviewed. The officer’s force can see what was found.")
            return HttpResponseRedirect(reverse("oversight:openings"))
        found = opening_shown(number, by=actor_of(request), purpose=purpose_of(request), now=now())
    except NoSuchOpening as none:
        raise Http404 from none
    shown = {"shown": found, "opening": found.opening, "form": form, "findings": FINDING_WORDS}
    return render(request, "oversight/opening.html", shown)


def _reviewed(request: HttpRequest, number: int, form: ReviewForm) -> bool:
    """Whether the review was kept; otherwise the form says why not."""
    try:
        review_opening(
            number,
            Finding(form.cleaned_data["finding"]),
            words=form.cleaned_data["words"],
            by=actor_of(request),
            purpose=purpose_of(request),
            now=now(),
        )
    except BreakGlassRefused as refused:
        form.add_error(None, str(refused))
        return False
    return True

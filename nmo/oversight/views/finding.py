"""How often finding is right, for the force."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.oversight.finding import FEWEST_TO_SAY
from nmo.oversight.queries import finding_measured
from nmo.pages.views import render


@require_safe
@signed_in(Permission.FINDING_MEASURE)
def finding(request: HttpRequest) -> HttpResponse:
    """Figures from what officers said of matches, by group, and the weights in force."""
    by = actor_of(request)
    shown = finding_measured(by=by, now=now())
    context = {"shown": shown, "force": by.force_name, "fewest": FEWEST_TO_SAY}
    return render(request, "oversight/finding.html", context)

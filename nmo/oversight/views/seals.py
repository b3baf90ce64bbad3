"""Whether the log is sealed and whole."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.oversight.queries.seals import seals_shown
from nmo.pages.views import render


@require_safe
@signed_in(Permission.AUDIT_READ)
def seals(request: HttpRequest) -> HttpResponse:
    """The newest seals, and how the log is verified."""
    found = seals_shown(by=actor_of(request), purpose=purpose_of(request), now=now())
    return render(request, "oversight/seals.html", {"seals": found})

"""The nights of the courts' feed."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.intake.queries import nights as nights_shown
from nmo.pages.views import render


@require_safe
@signed_in(Permission.FEED_READ)
def nights(request: HttpRequest) -> HttpResponse:
    """Which nights came and which did not, and how each came out."""
    may_import = Permission.FEED_IMPORT in actor_of(request).permissions
    shown = {"shown": nights_shown(now=now()), "may_import": may_import}
    return render(request, "intake/nights.html", shown)

"""The nights of the courts' feed."""

from datetime import date

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
    shown = nights_shown(now=now(), up_to=_day(request.GET.get("up_to", "")))
    return render(request, "intake/nights.html", {"shown": shown, "may_import": may_import})


def _day(asked: str) -> date | None:
    """The day in the address; the newest nights are shown for anything else."""
    try:
        return date.fromisoformat(asked)
    except ValueError:
        return None

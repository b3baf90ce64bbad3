"""Unusual look-ups of one's own force."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.oversight import unusual as rules
from nmo.oversight.forms.unusual import DEFAULT_DAYS, PeriodForm
from nmo.oversight.queries import unusual_look_ups
from nmo.pages.views import render


@require_safe
@signed_in(Permission.AUDIT_READ)
def unusual(request: HttpRequest) -> HttpResponse:
    """Patterns that somebody should ask about, newest first."""
    period = PeriodForm(request.GET if "days" in request.GET else {"days": DEFAULT_DAYS})
    days = period.asked()
    found = unusual_look_ups(
        days=days, by=actor_of(request), purpose=purpose_of(request), now=now()
    )
    shown = {"found": found, "days": days, "period": period, "rules": rules}
    return render(request, "oversight/unusual.html", shown)

"""Making new recovery codes of one's own."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from nmo.access.clock import now
from nmo.access.session import user_of
from nmo.access.sign_in.recovery import make_recovery_codes, recovery_codes_of
from nmo.access.views.own.door import with_own_factors
from nmo.pages.views import render


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@with_own_factors
def make_codes(request: HttpRequest) -> HttpResponse:
    """Say what making new ones does; then make them and show them once."""
    user = user_of(request)
    codes = make_recovery_codes(user=user, now=now()) if request.method == "POST" else []
    shown = {"codes": codes, "recovery": recovery_codes_of(user)}
    return render(request, "access/own/recovery_codes.html", shown)

"""What each role may do, for people who review it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access.doors import signed_in
from nmo.access.permissions import PERMISSION_WORDS
from nmo.access.roles import ROLES
from nmo.pages.views import render


@require_safe
@signed_in()
def roles(request: HttpRequest) -> HttpResponse:
    """The page of roles. It names nobody, so everybody signed in may read it."""
    shown = {"roles": ROLES.values(), "permissions": PERMISSION_WORDS}
    return render(request, "access/roles.html", shown)

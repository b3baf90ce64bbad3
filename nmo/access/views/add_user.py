"""A user's first password: when added, and when the old one or the app was lost."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from nmo.access.actions import add_user, renew_sign_in
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.forms.users import AddUserForm
from nmo.access.permissions import Permission
from nmo.access.queries import teams_of, user_seen_by
from nmo.access.refusals import AccessChangeRefused, NoSuchUser
from nmo.access.roles import ROLES
from nmo.access.session import actor_of
from nmo.pages.views import render


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.USER_ADMINISTER)
def add(request: HttpRequest) -> HttpResponse:
    """Add a user of one's own force, and show the first password once."""
    actor = actor_of(request)
    form = AddUserForm(request.POST or None, teams=teams_of(actor.force_id))
    if form.is_valid():
        try:
            added = add_user(**form.values(), force_id=actor.force_id, by=actor, now=now())
        except AccessChangeRefused as refused:
            form.add_error("username", str(refused))
        else:
            return _first_password(request, added.user_id, added.username, added.password)
    shown = {"form": form, "hints": {role: rule.description for role, rule in ROLES.items()}}
    return render(request, "access/add_user.html", shown)


@never_cache
@require_POST
@signed_in(Permission.USER_ADMINISTER)
def renew(request: HttpRequest, user_id: int) -> HttpResponse:
    """Give a user a new first password, shown once, and forget the app."""
    actor = actor_of(request)
    try:
        found = user_seen_by(actor, user_id, now=now())
        password = renew_sign_in(user_id=user_id, by=actor, now=now())
    except NoSuchUser as none:
        raise Http404 from none
    except AccessChangeRefused as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(reverse("access:user", args=[user_id]))
    return _first_password(request, user_id, found.username, password)


def _first_password(
    request: HttpRequest, user_id: int, username: str, password: str
) -> HttpResponse:
    shown = {"user_id": user_id, "username": username, "password": password}
    return render(request, "access/first_password.html", shown)

"""What an administrator changes about a user: one small form each, back to the user's page."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from nmo.access.actions import grant_role, move_user, restore_user, suspend_user, withdraw_role
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.forms.users import MoveForm, RoleForm
from nmo.access.permissions import Permission
from nmo.access.queries import teams_of
from nmo.access.refusals import AccessChangeRefused, NoSuchUser
from nmo.access.roles import ROLES
from nmo.access.session import actor_of
from nmo.access.sessions.afar import end_sessions
from nmo.access.words import Role


@require_POST
@signed_in(Permission.USER_ADMINISTER)
def grant(request: HttpRequest, user_id: int) -> HttpResponse:
    """Give the user a role."""
    role = _role(request)
    said = f"The user now holds the role “{ROLES[role].name}”."
    return _change(request, user_id, said, grant_role, role=role)


@require_POST
@signed_in(Permission.USER_ADMINISTER)
def withdraw(request: HttpRequest, user_id: int) -> HttpResponse:
    """Take a role from the user."""
    role = _role(request)
    said = f"The user no longer holds the role “{ROLES[role].name}”."
    return _change(request, user_id, said, withdraw_role, role=role)


@require_POST
@signed_in(Permission.USER_ADMINISTER)
def suspend(request: HttpRequest, user_id: int) -> HttpResponse:
    """Shut the user out."""
    return _change(request, user_id, "The user is suspended.", suspend_user)


@require_POST
@signed_in(Permission.USER_ADMINISTER)
def restore(request: HttpRequest, user_id: int) -> HttpResponse:
    """Let the user in again."""
    return _change(request, user_id, "The user may sign in again.", restore_user)


@require_POST
@signed_in(Permission.USER_ADMINISTER)
def move(request: HttpRequest, user_id: int) -> HttpResponse:
    """Put the user in another team."""
    form = MoveForm(request.POST, teams=teams_of(actor_of(request).force_id))
    if not form.is_valid():
        raise Http404
    team_id = form.cleaned_data["team"]
    return _change(request, user_id, "The user’s team was changed.", move_user, team_id=team_id)


@require_POST
@signed_in(Permission.USER_ADMINISTER)
def sign_out(request: HttpRequest, user_id: int) -> HttpResponse:
    """End every session of the user."""
    return _change(request, user_id, "The user is signed out everywhere.", end_sessions)


def _role(request: HttpRequest) -> Role:
    form = RoleForm(request.POST)
    if not form.is_valid():
        raise Http404
    return Role(form.cleaned_data["role"])


def _change(
    request: HttpRequest,
    user_id: int,
    said: str,
    change: Callable[..., object],
    **arguments: Role | int | None,
) -> HttpResponse:
    try:
        change(user_id=user_id, by=actor_of(request), now=now(), **arguments)
    except NoSuchUser as none:
        raise Http404 from none
    except AccessChangeRefused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, said)
    return HttpResponseRedirect(reverse("access:user", args=[user_id]))

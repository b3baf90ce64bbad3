"""Users and their roles, read."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access.actors import Actor
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.forms.users import MoveForm, RoleForm
from nmo.access.held import role_history_of
from nmo.access.permissions import Permission
from nmo.access.queries import teams_of, user_seen_by, users_seen_by
from nmo.access.refusals import NoSuchUser
from nmo.access.roles import ROLES
from nmo.access.session import actor_of
from nmo.access.sessions.listing import open_sessions_of
from nmo.access.sessions.words import WAY_WORDS
from nmo.pages.views import render


@require_safe
@signed_in(Permission.ACCESS_REVIEW)
def users(request: HttpRequest) -> HttpResponse:
    """The users of one's own force."""
    actor = actor_of(request)
    found = users_seen_by(actor, now=now())
    shown = {"users": found, "roles": ROLES, "may_change": _may_change(actor)}
    return render(request, "access/users.html", shown)


@require_safe
@signed_in(Permission.ACCESS_REVIEW)
def user(request: HttpRequest, user_id: int) -> HttpResponse:
    """One user, and what an administrator may do about them."""
    actor = actor_of(request)
    try:
        found = user_seen_by(actor, user_id, now=now())
    except NoSuchUser as none:
        raise Http404 from none
    shown = {
        "user": found,
        "roles": ROLES,
        "role_form": RoleForm(),
        "move_form": MoveForm(
            teams=teams_of(found.force_id), initial={"team": found.team_id or ""}
        ),
        "sessions": open_sessions_of(user_id, now=now()),
        "ways": WAY_WORDS,
        "history": role_history_of(user_id),
        "may_change": _may_change(actor) and user_id != actor.user_id,
    }
    return render(request, "access/user.html", shown)


def _may_change(actor: Actor) -> bool:
    return Permission.USER_ADMINISTER in actor.permissions

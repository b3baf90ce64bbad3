"""The forces and their teams: added and renamed."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from nmo.access.actions import add_force, add_team, rename_force, rename_team
from nmo.access.actors import Actor
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.forms.users import AddForceForm, AddTeamForm, NameForm
from nmo.access.operator import operator_force_id
from nmo.access.permissions import Permission
from nmo.access.queries import forces as forces_with_teams
from nmo.access.queries import teams_of
from nmo.access.refusals import AccessChangeRefused
from nmo.access.session import actor_of
from nmo.pages.views import render


@require_safe
@signed_in(Permission.USER_ADMINISTER)
def teams(request: HttpRequest) -> HttpResponse:
    """Every force with its teams, and the ways to change one's own."""
    actor = actor_of(request)
    shown = {
        "forces": forces_with_teams(),
        "own": actor.force_id,
        "own_name": actor.force_name,
        "may_add_force": actor.force_id == operator_force_id(),
    }
    return render(request, "access/teams.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.USER_ADMINISTER)
def new_team(request: HttpRequest) -> HttpResponse:
    """Add a team to one's own force."""
    actor = actor_of(request)
    form = AddTeamForm(request.POST or None)
    return _page(
        request,
        form,
        title=f"Add a team to {actor.force_name}",
        said="The team was added.",
        change=lambda: add_team(force_id=actor.force_id, **form.cleaned_data, by=actor, now=now()),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.USER_ADMINISTER)
def other_team_name(request: HttpRequest, team_id: int) -> HttpResponse:
    """Rename a team of one's own force."""
    actor = actor_of(request)
    was = _own_team(actor, team_id)
    form = NameForm(request.POST or None, initial={"name": was})
    return _page(
        request,
        form,
        title=f"Rename {was}",
        said="The team was renamed.",
        change=lambda: rename_team(team_id=team_id, **form.cleaned_data, by=actor, now=now()),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.USER_ADMINISTER)
def other_force_name(request: HttpRequest) -> HttpResponse:
    """Rename one's own force."""
    actor = actor_of(request)
    form = NameForm(request.POST or None, initial={"name": actor.force_name})
    return _page(
        request,
        form,
        title=f"Rename {actor.force_name}",
        said="The force was renamed.",
        change=lambda: rename_force(
            force_id=actor.force_id, **form.cleaned_data, by=actor, now=now()
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.USER_ADMINISTER)
def new_force(request: HttpRequest) -> HttpResponse:
    """Add a force, for an administrator of the force that runs the register."""
    actor = actor_of(request)
    form = AddForceForm(request.POST or None)
    return _page(
        request,
        form,
        title="Add a force",
        said="The force was added. Its first administrator is made with “nmo user add”.",
        change=lambda: add_force(**form.cleaned_data, by=actor, now=now()),
    )


def _own_team(actor: Actor, team_id: int) -> str:
    for team in teams_of(actor.force_id):
        if team.team_id == team_id:
            return team.name
    raise Http404


def _page(
    request: HttpRequest, form: forms.Form, *, title: str, said: str, change: Callable[[], object]
) -> HttpResponse:
    """The form alone on a page; when it is right, the change and back to the list."""
    if form.is_valid():
        try:
            change()
        except AccessChangeRefused as refused:
            form.add_error("name", str(refused))
        else:
            messages.success(request, said)
            return HttpResponseRedirect(reverse("access:teams"))
    return render(request, "access/name.html", {"form": form, "title": title})

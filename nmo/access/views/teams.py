"""The forces and their teams."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access.actions import add_team
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.forms.users import AddTeamForm
from nmo.access.permissions import Permission
from nmo.access.queries import forces
from nmo.access.refusals import AccessChangeRefused
from nmo.access.session import actor_of
from nmo.pages.views import render


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.USER_ADMINISTER)
def teams(request: HttpRequest) -> HttpResponse:
    """Every force with its teams, and a form that adds a team to one's own."""
    actor = actor_of(request)
    form = AddTeamForm(request.POST or None)
    if form.is_valid():
        try:
            add_team(force_id=actor.force_id, **form.cleaned_data, by=actor, now=now())
        except AccessChangeRefused as refused:
            form.add_error("name", str(refused))
        else:
            messages.success(request, "The team was added.")
            return HttpResponseRedirect(reverse("access:teams"))
    shown = {"form": form, "forces": forces(), "own_force": actor.force_name}
    return render(request, "access/teams.html", shown)

"""Shutting a restricted record that was opened in an emergency, before its time."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from nmo.access.break_glass.actions import end_break_glass
from nmo.access.break_glass.refusals import NoSuchOpening
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.permissions import Permission
from nmo.access.session import actor_of


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.CHECK_ASK, page_asks_why=True)
def shut(request: HttpRequest, number: int) -> HttpResponse:
    """Shut it; whoever had to sign in again has it shut already."""
    if request.method == "POST":
        try:
            end_break_glass(number, by=actor_of(request), now=now())
        except NoSuchOpening as none:
            raise Http404 from none
        messages.success(request, "The restricted record is shut again.")
    return HttpResponseRedirect("/")

"""A person's page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.pages.views import render
from nmo.people.errors import PersonNotFound
from nmo.people.named_in import named_in
from nmo.people.queries import person_page


@require_safe
@signed_in(Permission.PERSON_READ)
def person(request: HttpRequest, ref: str) -> HttpResponse:
    """A person as this reader may see them, with the orders that name them."""
    moment, actor = now(), actor_of(request)
    try:
        page = person_page(ref, by=actor, purpose=purpose_of(request), now=moment)
    except PersonNotFound as none:
        raise Http404 from none
    naming = named_in(page.brief.person_id, by=actor, now=moment)
    shown = {"page": page, "naming": naming, "may": actor.permissions, "now": moment}
    return render(request, "people/person.html", shown)

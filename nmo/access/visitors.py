"""Who is signed in, as the frame of a page needs to know."""

from django.http import HttpRequest
from django.urls import reverse

from nmo.access.session import actor_or_none
from nmo.pages.surroundings import Visitor


def visitor_of(request: HttpRequest) -> Visitor | None:
    """The name and force for the top of the page, and what to offer; None when not signed in."""
    actor = actor_or_none(request)
    if actor is None:
        return None
    return Visitor(
        name=actor.name,
        force_name=actor.force_name,
        sign_out_url=reverse("access:sign_out"),
        may=actor.permissions.__contains__,
    )

"""Who is signed in, as the frame of a page needs to know."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from nmo.access.actors import Opened
from nmo.access.purposes.keeping import shown_purpose
from nmo.access.session import actor_or_none
from nmo.access.words import NEEDS_NUMBER, REASON_WORDS
from nmo.law import speak_clock
from nmo.pages.surroundings import Asking, Emergency, Visitor


def visitor_of(request: HttpRequest) -> Visitor | None:
    """The name and force for the top of the page, and what to offer; None when not signed in."""
    actor = actor_or_none(request)
    if actor is None:
        return None
    return Visitor(
        name=actor.name,
        force_name=actor.force_name,
        sign_out_url=reverse("access:sign_out"),
        own_url=reverse("access:own"),
        may=actor.permissions.__contains__,
        asking=_asking(request),
        emergencies=tuple(map(_emergency, actor.opened)),
    )


def _emergency(opened: Opened) -> Emergency:
    """What is open by break-glass, on every page while it is."""
    return Emergency(
        words=f"Restricted record {opened.person_ref} is open to you until "
        f"{speak_clock(opened.until_at)} because of an emergency.",
        shut_url=reverse("access:shut", args=[opened.number]),
    )


def _asking(request: HttpRequest) -> Asking | None:
    """Why the page was opened, with the ways to change that and to end it."""
    purpose = shown_purpose(request)
    if purpose is None:
        return None
    number = f", {purpose.incident_number}" if purpose.incident_number else ""
    here = urlencode({"next": request.get_full_path() if request.method == "GET" else "/"})
    return Asking(
        reason=f"{REASON_WORDS[purpose.reason]}{number}",
        change_url=f"{reverse('access:why')}?{here}",
        over_url=reverse("access:over"),
        over="The incident is over" if purpose.reason in NEEDS_NUMBER else "I have finished",
    )

"""A person's page and picture."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from nmo.access import NotPermitted, Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.pages.views import render
from nmo.people.emergency import emergency_address
from nmo.people.errors import PersonNotFound
from nmo.people.labels import DETAIL_LABELS
from nmo.people.named_in import named_in
from nmo.people.pictures import PictureUnreadable, safe_picture
from nmo.people.queries import (
    briefs,
    confidential_details,
    decisions_about,
    guardian_of,
    one_and_the_same,
    person_page,
    photograph_document,
)
from nmo.people.shown import PersonPage
from nmo.reference.queries import book
from nmo.reference.words import Line


@require_safe
@signed_in(Permission.PERSON_READ)
def person(request: HttpRequest, ref: str) -> HttpResponse:
    """Everything held of the person, as this reader may see it."""
    actor, moment = actor_of(request), now()
    try:
        page = page_of(request, ref, now=moment)
    except NotPermitted as refused:
        return _shut(request, ref, refused)
    orders = named_in(page.brief.person_id, by=actor, now=moment)
    others = briefs(_other_records(page.brief.person_id), by=actor)
    context = {
        "shown": page,
        "person": page.brief,
        "orders": orders,
        "others": [
            (other, named_in(number, by=actor, now=moment)) for number, other in others.items()
        ],
        "decisions": decisions_about(page.brief.person_id, by=actor),
        "may": actor.permissions,
        "labels": DETAIL_LABELS,
    }
    return render(request, "people/person.html", context)


def _other_records(person_id: int) -> frozenset[int]:
    return one_and_the_same([person_id])[person_id] - {person_id}


@require_safe
@signed_in(Permission.PERSON_SEE_CONFIDENTIAL)
def confidential(request: HttpRequest, ref: str) -> HttpResponse:
    """Where she is and how she is reached, on a page of its own; each showing is recorded."""
    try:
        details = confidential_details(
            ref, by=actor_of(request), purpose=purpose_of(request), now=now()
        )
    except PersonNotFound as none:
        raise Http404 from none
    context = {"details": details, "person": details.brief}
    return render(request, "people/confidential.html", context)


def _shut(request: HttpRequest, ref: str, refused: NotPermitted) -> HttpResponse:
    """The page of a restricted record: whom to ring, and how to open it if there is danger now."""
    guarding = guardian_of(ref)
    if guarding is None or not refused.decision.refused:
        raise refused
    may_break = Permission.BREAK_GLASS_OPEN in actor_of(request).permissions
    context = {
        "reasons": refused.decision.reasons,
        "force": guarding.force_name,
        "ring": book(now()).ring(guarding.force_code, Line.CONTROL_ROOM_SUPERVISOR),
        "emergency": emergency_address(ref) if may_break else "",
    }
    return render(request, "people/restricted.html", context, status=403)


@require_safe
@signed_in(Permission.PERSON_READ)
def photograph(request: HttpRequest, number: int) -> HttpResponse:
    """The picture, made anew without anything that was hidden in the file."""
    held = photograph_document(number, by=actor_of(request), purpose=purpose_of(request), now=now())
    if held is None:
        raise Http404
    try:
        picture = safe_picture(held.content)
    except PictureUnreadable as bad:
        raise Http404 from bad
    answer = HttpResponse(picture, content_type="image/jpeg")
    answer["Content-Disposition"] = "inline"
    answer["Cache-Control"] = "no-store"
    return answer


def page_of(request: HttpRequest, ref: str, *, now: datetime) -> PersonPage:
    """The person as whoever asks may see them; opening it is recorded. Raises Http404."""
    try:
        return person_page(ref, by=actor_of(request), purpose=purpose_of(request), now=now)
    except PersonNotFound as none:
        raise Http404 from none

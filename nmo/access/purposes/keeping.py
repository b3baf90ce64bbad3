"""The reason that was said, kept in the session for the incident. For faces only.

It stays while it is used, and is asked again when the incident is over, when an hour passes in
which nothing was opened with it, and at each sign-in. Requirement 61.
"""

from collections.abc import MutableMapping
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest

from nmo.access.actors import Purpose
from nmo.access.clock import now
from nmo.access.words import AccessReason

REASON, INCIDENT, USED = "access_reason", "access_incident_number", "access_reason_used_at"
KEPT = timedelta(minutes=60)
NOTICED_AFTER = timedelta(minutes=1)  # a row of the session is not written at every page


def purpose_of(request: HttpRequest) -> Purpose | None:
    """Why the person at this session asks, as last said; None while nobody said, or long ago."""
    reason = request.session.get(REASON)
    if reason not in set(AccessReason) or now() - _used(request.session) >= KEPT:
        return None
    return Purpose(reason=AccessReason(reason), incident_number=request.session.get(INCIDENT, ""))


def remember_purpose(request: HttpRequest, purpose: Purpose) -> None:
    """Keep the reason and incident number for the incident."""
    keep_purpose(request.session, purpose, now=now())


def keep_purpose(session: MutableMapping[str, Any], purpose: Purpose, *, now: datetime) -> None:
    """Keep them in that session, said at `now`."""
    session[REASON] = purpose.reason.value
    session[INCIDENT] = purpose.incident_number
    session[USED] = now.isoformat()


def note_use(request: HttpRequest, *, now: datetime) -> None:
    """Remember that something was opened with the reason, so that it does not go stale."""
    if REASON in request.session and now - _used(request.session) >= NOTICED_AFTER:
        request.session[USED] = now.isoformat()


def forget_purpose(request: HttpRequest) -> None:
    """The incident is over: the reason is asked again."""
    for each in (REASON, INCIDENT, USED):
        request.session.pop(each, None)


def show_purpose(request: HttpRequest) -> None:
    """Let the page that answers `request` say at its top with which reason it was opened."""
    request.nmo_shows_purpose = True  # type: ignore[attr-defined]


def shown_purpose(request: HttpRequest) -> Purpose | None:
    """The reason that the page is to say; None for a page that opens nothing."""
    return purpose_of(request) if hasattr(request, "nmo_shows_purpose") else None


def _used(session: MutableMapping[str, Any]) -> datetime:
    """When the reason was last used; long ago where nothing says when."""
    kept = session.get(USED)
    return datetime.fromisoformat(kept) if kept else datetime.min.replace(tzinfo=now().tzinfo)

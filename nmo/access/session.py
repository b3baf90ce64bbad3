"""Who is at the other end of a request, and why they ask: for faces only.

The roles are read anew for every request, so a role that was taken is gone at the next one.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest

from nmo.access.actors import Actor, Purpose
from nmo.access.clock import now
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.words import AccessReason

BEGAN, SEEN = "access_began_at", "access_seen_at"
REASON, INCIDENT = "access_reason", "access_incident_number"
BACKEND = "django.contrib.auth.backends.ModelBackend"
LONGEST = timedelta(hours=12)  # a long shift; after it, both factors again
# A row of the session is written once in this time, not at every page.
NOTICED_AFTER = timedelta(seconds=30)


class NotSignedIn(Exception):
    """Nobody is signed in, or has been idle too long."""


def actor_of(request: HttpRequest) -> Actor:
    """Who is signed in, with the roles held now; raises NotSignedIn."""
    actor = actor_or_none(request)
    if actor is None:
        raise NotSignedIn
    return actor


def actor_or_none(request: HttpRequest) -> Actor | None:
    """Who is signed in, or None. Asked of the database once a request."""
    if not hasattr(request, "nmo_actor"):
        request.nmo_actor = _find_actor(request)  # type: ignore[attr-defined]
    return request.nmo_actor  # type: ignore[no-any-return, attr-defined]


def user_of(request: HttpRequest) -> User:
    """The row of who is signed in, for the pages about signing in; raises NotSignedIn."""
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        raise NotSignedIn
    return user


def begin(request: HttpRequest, user: User) -> None:
    """Sign the user in to a session with a new key; both factors were taken."""
    login(request, user, backend=BACKEND)
    moment = now().isoformat()
    request.session[BEGAN] = request.session[SEEN] = moment


def end(request: HttpRequest) -> None:
    """Sign out and forget the session, with the purpose in it."""
    logout(request)


def purpose_of(request: HttpRequest) -> Purpose | None:
    """Why the person at this session asks, as last said; None while nobody said."""
    reason = request.session.get(REASON)
    if reason not in set(AccessReason):
        return None
    return Purpose(reason=AccessReason(reason), incident_number=request.session.get(INCIDENT, ""))


def remember_purpose(request: HttpRequest, purpose: Purpose) -> None:
    """Keep the reason and incident number for the incident: until changed or signed out."""
    request.session[REASON] = purpose.reason.value
    request.session[INCIDENT] = purpose.incident_number


def _find_actor(request: HttpRequest) -> Actor | None:
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return None
    moment = now()
    if not _still_open(request, moment):
        logout(request)
        return None
    return actor_for(user, now=moment)


def _still_open(request: HttpRequest, moment: datetime) -> bool:
    """Whether the session is neither idle nor too long; takes note that it was used."""
    began, seen = (_moment(request, key) for key in (BEGAN, SEEN))
    if began is None or seen is None:
        return False
    idle = timedelta(minutes=settings.ACCESS_IDLE_MINUTES)
    if moment - seen >= idle or moment - began >= LONGEST:
        return False
    if moment - seen >= NOTICED_AFTER:
        request.session[SEEN] = moment.isoformat()
    return True


def _moment(request: HttpRequest, key: str) -> datetime | None:
    kept = request.session.get(key)
    return datetime.fromisoformat(kept) if isinstance(kept, str) else None

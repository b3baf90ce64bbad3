"""Who is at the other end of a request, and why they ask: for faces only.

The roles are read anew for every request, so a role that was taken is gone at the next one.
"""

from django.contrib.auth import login, logout
from django.http import HttpRequest

from nmo.access.actors import Actor
from nmo.access.break_glass.keeping import opened_in
from nmo.access.clock import now
from nmo.access.models import User
from nmo.access.purposes.keeping import purpose_of, remember_purpose
from nmo.access.queries import actor_for
from nmo.access.sessions.actions import begin_session, end_session
from nmo.access.sessions.queries import session_in_use
from nmo.access.sessions.words import Ended, Way

__all__ = [
    "NotSignedIn",
    "actor_of",
    "actor_or_none",
    "begin",
    "end",
    "purpose_of",
    "remember_purpose",
    "session_of",
    "user_of",
]

SESSION = "access_session"  # the number of the row of `Session`
BACKEND = "django.contrib.auth.backends.ModelBackend"


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


def begin(
    request: HttpRequest, user: User, *, way: Way, proved: bool = True, provider_session: str = ""
) -> None:
    """Sign the user in to a session with a new key; every factor was taken.

    `proved` is whether a second factor was given just now, and not by the force's sign-on earlier.
    """
    login(request, user, backend=BACKEND)
    moment = now()
    request.session[SESSION] = begin_session(
        user=user,
        way=way,
        user_agent=request.headers.get("User-Agent", ""),
        proved_at=moment if proved else None,
        provider_session=provider_session,
        now=moment,
    )


def end(request: HttpRequest) -> None:
    """Sign out and forget the session, with the purpose in it."""
    if SESSION in request.session:
        end_session(session_of(request), because=Ended.SIGNED_OUT, now=now())
    logout(request)


def session_of(request: HttpRequest) -> int:
    """The number of the session that this request belongs to; raises NotSignedIn."""
    kept = request.session.get(SESSION)
    if not isinstance(kept, int):
        raise NotSignedIn
    return kept


def _find_actor(request: HttpRequest) -> Actor | None:
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return None
    moment = now()
    session = session_in_use(request.session.get(SESSION), user, now=moment)
    if session is None:
        logout(request)
        return None
    return actor_for(
        user,
        now=moment,
        proved_at=session.proved_at,
        opened=opened_in(request, user_id=user.pk, now=moment),
    )

"""Between the two steps of signing in: the password was taken, the code was not."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest

from nmo.access.clock import now
from nmo.access.models import User

KEY = "sign_in_halfway"
LASTS = timedelta(minutes=10)


@dataclass(frozen=True, kw_only=True)
class Halfway:
    """Who took the first step, and where they were going."""

    user: User
    next_page: str


def keep_halfway(request: HttpRequest, user: User, next_page: str) -> None:
    """Remember the first step, in a session with a new key."""
    request.session.flush()
    request.session[KEY] = {"user": user.pk, "at": now().isoformat(), "next": next_page}


def halfway(request: HttpRequest) -> Halfway | None:
    """The first step if it was taken lately and the user may still sign in."""
    kept = request.session.get(KEY)
    if not kept or now() - datetime.fromisoformat(kept["at"]) > LASTS:
        return None
    user = User.objects.filter(pk=kept["user"], is_active=True).first()
    return Halfway(user=user, next_page=kept["next"]) if user else None


def forget_halfway(request: HttpRequest) -> None:
    """Forget the first step: the second was taken."""
    request.session.pop(KEY, None)


def place_of(request: HttpRequest) -> str:
    """The network address that the request comes from."""
    return str(request.META.get("REMOTE_ADDR", ""))

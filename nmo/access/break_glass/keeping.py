"""What a session has open by break-glass: it goes with the session. For faces only."""

from datetime import datetime

from django.http import HttpRequest

from nmo.access.actors import Opened
from nmo.access.break_glass.queries import opened_among

OPENED = "access_break_glass"


def keep_opened(request: HttpRequest, opened: Opened) -> None:
    """Let this session look at what was opened, until its time or its end."""
    request.session[OPENED] = [*request.session.get(OPENED, []), opened.number]


def opened_in(request: HttpRequest, *, user_id: int, now: datetime) -> tuple[Opened, ...]:
    """What this session has open now."""
    return opened_among(request.session.get(OPENED, []), user_id=user_id, now=now)

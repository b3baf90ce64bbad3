"""Where somebody is signed in, as they and their administrator see it."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.models import Session
from nmo.access.sessions.limits import run_out
from nmo.access.sessions.queries import idle_limits
from nmo.access.sessions.words import Device, Way


@dataclass(frozen=True, kw_only=True)
class SessionRow:
    """One open session."""

    session_id: int
    began_at: datetime
    seen_at: datetime
    device: Device
    device_words: str
    way: Way


def open_sessions_of(user_id: int, *, now: datetime) -> list[SessionRow]:
    """The user's open sessions, the one used last first; those that ran out are left out."""
    rows = Session.objects.filter(user=user_id, ended_at__isnull=True).order_by("-seen_at")
    return [_row(session) for session in rows if _runs(session, now)]


def _runs(session: Session, now: datetime) -> bool:
    over = run_out(
        began_at=session.began_at,
        seen_at=session.seen_at,
        device=Device(session.device),
        idle=idle_limits(),
        at=now,
    )
    return over is None


def _row(session: Session) -> SessionRow:
    return SessionRow(
        session_id=session.pk,
        began_at=session.began_at,
        seen_at=session.seen_at,
        device=Device(session.device),
        device_words=session.device_words,
        way=Way(session.way),
    )

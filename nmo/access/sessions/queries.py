"""Which sessions are open."""

from datetime import datetime, timedelta

from django.conf import settings

from nmo.access.models import Session, User
from nmo.access.sessions.actions import end_session, note_use
from nmo.access.sessions.limits import IdleLimits, run_out
from nmo.access.sessions.words import Device


def session_in_use(session_id: object, user: User, *, now: datetime) -> Session | None:
    """The user's session of that number, noted as used; None when it ended, here or from afar."""
    if not isinstance(session_id, int):
        return None
    session = Session.objects.filter(pk=session_id, user=user, ended_at__isnull=True).first()
    if session is None:
        return None
    over = run_out(
        began_at=session.began_at,
        seen_at=session.seen_at,
        device=Device(session.device),
        idle=idle_limits(),
        at=now,
    )
    if over is not None:
        end_session(session.pk, because=over, now=now)
        return None
    note_use(session, now=now)
    return session


def idle_limits() -> IdleLimits:
    """The limits of this deployment."""
    return IdleLimits(
        phone=timedelta(minutes=settings.ACCESS_IDLE_MINUTES_PHONE),
        desk=timedelta(minutes=settings.ACCESS_IDLE_MINUTES_DESK),
    )

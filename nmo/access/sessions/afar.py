"""Ending sessions from afar: one's own, and, for an administrator, another's."""

from datetime import datetime

from django.db import transaction

from nmo.access.acting import act
from nmo.access.actions.grants import other_user
from nmo.access.actors import Actor
from nmo.access.models import Session, User
from nmo.access.permissions import Permission
from nmo.access.sessions.actions import end_sessions_of
from nmo.access.sessions.words import Ended
from nmo.access.sign_in.recording import record_step
from nmo.audit.words import Kind


def end_own_session(session_id: int, *, user: User, now: datetime) -> bool:
    """End one of the user's own sessions, and say whether it was open."""
    with transaction.atomic():
        ended = Session.objects.filter(pk=session_id, user=user, ended_at__isnull=True).update(
            ended_at=now, ended_because=Ended.FROM_AFAR, ended_by=user
        )
        if ended:
            record_step("session.ended_from_afar", user, now, {"session": session_id})
    return bool(ended)


def end_sessions(*, user_id: int, by: Actor, now: datetime) -> int:
    """Sign another user out everywhere, and say of how many sessions.

    Raises OwnAccess and NoSuchUser.
    """
    user = other_user(user_id, by)
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="user.signed_out_everywhere",
        kind=Kind.SECURITY,
        owned_by=user.force_id,
    ) as note:
        note.about("user", user_id)
        ended = end_sessions_of(user_id, because=Ended.BY_ADMINISTRATOR, by=by.user_id, now=now)
        note.detail["sessions"] = ended
    return ended

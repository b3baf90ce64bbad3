"""Beginning sessions, noticing that they are used, and ending them."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from nmo.access.models import Session, User
from nmo.access.sessions.devices import device_of, words_of
from nmo.access.sessions.words import Device, Ended, Way

KEPT = timedelta(days=90)  # as long as "where was I signed in?" may sensibly be asked
# The row is written once in this time, not at every page.
NOTICED_AFTER = timedelta(seconds=30)


def begin_session(
    *,
    user: User,
    way: Way,
    user_agent: str,
    now: datetime,
    proved_at: datetime | None,
    provider_session: str = "",
) -> int:
    """Note that the user signed in at a device, and give the session's number.

    One phone, one session: signing in on a phone ends what was open on another, so that a phone
    that was left behind or lent does not stay open (threat T04). `proved_at` is when the second
    factor was given, and None where the force's sign-on may not have asked for one.
    """
    device = device_of(user_agent)
    with transaction.atomic():
        # One sign-in of a user at a time, or two phones at once would each miss the other.
        User.objects.select_for_update(of=("self",)).get(pk=user.pk)
        Session.objects.filter(user=user, began_at__lt=now - KEPT).delete()
        if device is Device.PHONE:
            phones = _open(Q(user=user, device=Device.PHONE))
            phones.update(ended_at=now, ended_because=Ended.ANOTHER_PHONE)
        session = Session.objects.create(
            user=user,
            began_at=now,
            seen_at=now,
            device=device,
            device_words=words_of(user_agent),
            way=way,
            proved_at=proved_at,
            provider_session=provider_session,
        )
    return session.pk


def note_use(session: Session, *, now: datetime) -> None:
    """Remember that the session was used, at most once in `NOTICED_AFTER`."""
    if now - session.seen_at >= NOTICED_AFTER:
        Session.objects.filter(pk=session.pk).update(seen_at=now)


def note_proof(session_id: int, *, now: datetime) -> None:
    """Remember that the second factor was given afresh in this session."""
    _open(Q(pk=session_id)).update(proved_at=now)


def end_session(session_id: int, *, because: Ended, now: datetime) -> None:
    """End one session; nothing changes for one that is over."""
    _open(Q(pk=session_id)).update(ended_at=now, ended_because=because)


def end_sessions_of(user_id: int, *, because: Ended, by: int | None, now: datetime) -> int:
    """End every session of the user, and say how many there were."""
    return _open(Q(user=user_id)).update(ended_at=now, ended_because=because, ended_by_id=by)


def _open(which: Q) -> QuerySet[Session]:
    return Session.objects.filter(which, ended_at__isnull=True)

"""Taking a change back before it holds."""

from datetime import datetime

from django.db.models import Q

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.law import london_day
from nmo.reference.actions.keeping import (
    ALTERATION,
    SUBJECT,
    answers_for,
    change_numbered,
    tell_all,
)
from nmo.reference.errors import ChangeRefused, NotWaiting
from nmo.reference.models import Change
from nmo.reference.words import ChangeState


def withdraw(number: int, *, by: Actor, now: datetime, because: str) -> None:
    """Take back a change that waits, or that is approved and does not hold yet.

    Whoever may propose or approve for that force may, since the two who did may be away. Raises
    NotPermitted; NotWaiting where it holds already or somebody was quicker; NotASetting.
    """
    if not because.strip():
        raise ChangeRefused("Say why it is withdrawn.")
    change = change_numbered(number)
    with act(
        _permission_of(by),
        by=by,
        now=now,
        what="setting.withdrawn",
        kind=ALTERATION,
        owned_by=answers_for(change.force_id),
    ) as note:
        note.about(SUBJECT, change.pk)
        note.detail["because"] = because.strip()
        to_come = Q(state=ChangeState.APPROVED, from_on__gt=london_day(now))
        open_still = Change.objects.filter(Q(state=ChangeState.PROPOSED) | to_come, pk=change.pk)
        withdrawn = open_still.update(
            state=ChangeState.WITHDRAWN,
            withdrawn_by_id=by.user_id,
            withdrawn_at=now,
            withdrawn_because=because.strip(),
        )
        if withdrawn != 1:
            raise NotWaiting
        tell_all(change)


def _permission_of(by: Actor) -> Permission:
    may_change = Permission.SETTING_CHANGE in by.permissions
    return Permission.SETTING_CHANGE if may_change else Permission.SETTING_APPROVE

"""The second person: approving or refusing what somebody else proposed."""

from datetime import datetime

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
from nmo.reference.errors import ChangeRefused, DayPassed, NotWaiting, SamePerson
from nmo.reference.models import Change
from nmo.reference.words import ChangeState


def approve(number: int, *, by: Actor, now: datetime, because: str) -> None:
    """Let a proposed change hold from its day, with what was checked.

    Raises NotPermitted; SamePerson to whoever proposed it; DayPassed where its day went by
    meanwhile; NotWaiting where somebody was quicker; NotASetting.
    """
    change = change_numbered(number)
    if _is_late(change, now):
        raise DayPassed
    _decide(change, ChangeState.APPROVED, "setting.approved", because, by=by, now=now)


def refuse(number: int, *, by: Actor, now: datetime, because: str) -> None:
    """Refuse a proposed change, with the reason. Raises as `approve` does, but for the day."""
    change = change_numbered(number)
    _decide(change, ChangeState.REFUSED, "setting.refused", because, by=by, now=now)


def _is_late(change: Change, now: datetime) -> bool:
    """Whether its day went by while it waited; one for a day long past was meant so."""
    put_right = change.from_on < london_day(change.proposed_at)
    return change.from_on < london_day(now) and not put_right


def _decide(
    change: Change, becomes: ChangeState, what: str, because: str, *, by: Actor, now: datetime
) -> None:
    """One conditional update: one row changed, or somebody else was quicker."""
    if not because.strip():
        raise ChangeRefused("Say why you decide so.")
    with act(
        Permission.SETTING_APPROVE,
        by=by,
        now=now,
        what=what,
        kind=ALTERATION,
        owned_by=answers_for(change.force_id),
    ) as note:
        note.about(SUBJECT, change.pk)
        note.detail["because"] = because.strip()
        if change.proposed_by_id == by.user_id:
            raise SamePerson
        waiting = Change.objects.filter(pk=change.pk, state=ChangeState.PROPOSED)
        decided = waiting.update(
            state=becomes,
            decided_by_id=by.user_id,
            decided_at=now,
            decided_because=because.strip(),
        )
        if decided != 1:
            raise NotWaiting
        tell_all(change)

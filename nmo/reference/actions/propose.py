"""Proposing a new value for a setting."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.law import london_day, start_of_day
from nmo.reference.actions.keeping import ALTERATION, SUBJECT, answers_for, tell_all
from nmo.reference.errors import AlreadyProposed, ChangeRefused, NotASetting, NothingChanges
from nmo.reference.kinds import KINDS, is_known, write_value
from nmo.reference.models import Change
from nmo.reference.queries.held import value_from
from nmo.reference.rules import asks_second_person, refuse_impossible, refuse_wrong_day
from nmo.reference.values import Value
from nmo.reference.words import ChangeState, Kind


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """What became of a proposal: whether it holds from its day, or waits for a second person."""

    number: int
    asks_second: bool


def propose(
    kind: Kind,
    code: str,
    value: Value,
    *,
    from_on: date,
    because: str,
    by: Actor,
    now: datetime,
    force_id: int | None = None,
    knows_back_dates: bool = False,
) -> Proposed:
    """Give a setting a new value from a day on; `force_id` None is for every force.

    1. It holds at once where nobody else need approve, and otherwise waits for a second person.
    2. A day that has passed is taken only where the kind allows it and `knows_back_dates`.
    3. A change of a day that has begun corrects what held from it; nothing is overwritten.

    Raises NotPermitted, and ChangeRefused with why: unknown setting, impossible value, wrong day,
    nothing changed, no reason, a change for that day held already. Requirement 63.
    """
    today = london_day(now)
    _refuse_unknown(kind, code, value, force_id)
    if not because.strip():
        raise ChangeRefused("Say why it is changed.")
    refuse_impossible(code, value)
    refuse_wrong_day(kind, from_on=from_on, today=today, knows_back_dates=knows_back_dates)
    held = value_from(kind, code, start_of_day(from_on), force_id=force_id)
    if held == value:
        raise NothingChanges
    asks_second = asks_second_person(kind, held=held, proposed=value, backdated=from_on < today)
    with act(
        Permission.SETTING_CHANGE,
        by=by,
        now=now,
        what="setting.proposed" if asks_second else "setting.changed",
        kind=ALTERATION,
        owned_by=answers_for(force_id),
    ) as note:
        change = Change(
            kind=kind,
            code=code,
            force_id=force_id,
            value=write_value(kind, value),
            from_on=from_on,
            corrects=_corrected(kind, code, force_id, from_on) if from_on <= today else None,
            because=because.strip(),
            asks_second=asks_second,
            proposed_by_id=by.user_id,
            proposed_at=now,
        )
        _keep(change, approved=not asks_second)
        note.about(SUBJECT, change.pk)
        note.detail.update(
            setting=kind.value, code=code, force=force_id, from_on=from_on.isoformat(),
            value=change.value, because=change.because,
        )  # fmt: skip
    return Proposed(number=change.pk, asks_second=asks_second)


def _refuse_unknown(kind: Kind, code: str, value: Value, force_id: int | None) -> None:
    if not is_known(kind, code) or not isinstance(value, KINDS[kind].value):
        raise NotASetting
    if kind is Kind.ORDER_TYPE and getattr(value, "order_type", None) != code:
        raise NotASetting
    if force_id is not None and not KINDS[kind].by_force:
        raise NotASetting("This setting is the same for every force.")


def _corrected(kind: Kind, code: str, force_id: int | None, from_on: date) -> Change | None:
    """The change that holds from that day: what a further one for it corrects."""
    live = Change.objects.filter(
        kind=kind, code=code, force=force_id, from_on=from_on, state=ChangeState.APPROVED
    )
    corrected = live.filter(corrects__isnull=False).values("corrects")
    return live.exclude(pk__in=corrected).order_by("-pk").first()


def _keep(change: Change, *, approved: bool) -> None:
    if approved:
        change.state = ChangeState.APPROVED
        change.decided_by_id, change.decided_at = change.proposed_by_id, change.proposed_at
    try:
        with transaction.atomic():
            change.save(force_insert=True)
    except IntegrityError as refused:
        raise AlreadyProposed from refused
    if approved:
        tell_all(change)

"""Changes of settings: those that wait, the history of one setting, and one change by itself."""

from datetime import datetime

from django.db.models import Q, QuerySet

from nmo.access.actors import Actor
from nmo.law import london_day, start_of_day
from nmo.reference.book import NoSuchSetting
from nmo.reference.errors import BookUnreadable, NotASetting
from nmo.reference.kinds import read_value
from nmo.reference.models import Change
from nmo.reference.queries.held import book, books
from nmo.reference.queries.shown import EVERY_FORCE, ChangeShown
from nmo.reference.speech import Said, in_full, in_short, name_of
from nmo.reference.words import ChangeState, Kind

STATE_WORDS = {
    ChangeState.PROPOSED: "Waits for a second person",
    ChangeState.REFUSED: "Refused",
    ChangeState.WITHDRAWN: "Withdrawn",
}


def changes_waiting(*, by: Actor, now: datetime) -> list[ChangeShown]:
    """The changes that wait for a second person, of the reader's force and of every force."""
    return [_shown(row, now) for row in _rows(by).filter(state=ChangeState.PROPOSED)]


def changes_of(kind: Kind, code: str, *, by: Actor, now: datetime) -> list[ChangeShown]:
    """Everything that was ever proposed for one setting, newest first."""
    return [_shown(row, now) for row in _rows(by).filter(kind=kind, code=code)]


def change_shown(number: int, *, by: Actor, now: datetime) -> ChangeShown:
    """One change; raises NotASetting, also for one of another force."""
    row = _rows(by).filter(pk=number).first()
    if row is None:
        raise NotASetting
    return _shown(row, now)


def _rows(by: Actor) -> QuerySet[Change]:
    mine = Q(force=None) | Q(force=by.force_id)
    people = ("force", "proposed_by", "decided_by", "withdrawn_by")
    return Change.objects.filter(mine).select_related(*people).order_by("-pk")


def _shown(row: Change, now: datetime) -> ChangeShown:
    kind, today = Kind(row.kind), london_day(now)
    try:
        value = read_value(kind, row.value)
    except ValueError as wrong:
        raise BookUnreadable(f"Change {row.pk} does not fit its kind.") from wrong
    state = ChangeState(row.state)
    to_come = row.from_on > today
    backdated = row.from_on < london_day(row.proposed_at)
    return ChangeShown(
        number=row.pk,
        kind=kind,
        code=row.code,
        name=name_of(kind, row.code, book(now)),
        scope=row.force.name if row.force else EVERY_FORCE,
        force_id=row.force_id,
        short=in_short(value),
        full=in_full(value),
        held=_held(row, kind),
        from_on=row.from_on,
        backdated=backdated,
        late=row.from_on < today and not backdated,
        state=state,
        becomes=STATE_WORDS.get(state) or ("To come" if to_come else "Has taken effect"),
        because=row.because,
        proposed_by_id=row.proposed_by_id,
        proposed_by=row.proposed_by.full_name,
        proposed_at=row.proposed_at,
        asks_second=row.asks_second,
        decided_by=row.decided_by.full_name if row.decided_by else "",
        decided_at=row.decided_at,
        decided_because=row.decided_because,
        withdrawn_by=row.withdrawn_by.full_name if row.withdrawn_by else "",
        withdrawn_at=row.withdrawn_at,
        withdrawn_because=row.withdrawn_because,
        may_be_withdrawn=state is ChangeState.PROPOSED
        or (state is ChangeState.APPROVED and to_come),
    )


def _held(row: Change, kind: Kind) -> tuple[Said, ...]:
    """What held from that day when it was proposed; nothing where the code is new."""
    then = books().at(start_of_day(row.from_on), row.proposed_at)
    try:
        return in_full(then.value(kind, row.code, row.force.code if row.force else ""))
    except NoSuchSetting:
        return ()

"""One night's look over what is new or changed: in small steps, each whole, gone on with later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.queries import Change, Cursor, changes_after
from nmo.audit.words import Kind
from nmo.orders.models import SamePersonPass
from nmo.orders.queries.refs import persons_of_orders
from nmo.orders.same_person.looking import Looked, look_for_records_of
from nmo.people.queries import person_ids_of

CHANGES_A_STEP = 100
NIGHT_LASTS = timedelta(hours=4)
MOST_A_NIGHT = 500_000  # records


@dataclass(frozen=True, kw_only=True)
class Night:
    """How far a night has come."""

    number: int
    began_at: datetime
    ended_at: datetime | None
    looked_at: int
    suggested: int
    caught_up: bool


def begin_night(*, now: datetime) -> Night:
    """The night that is to be gone on with: one that was interrupted, or a new one.

    It begins where the last one ended in the log's order of changes, so that no change is missed
    and a register of any size is looked at once.
    """
    last = SamePersonPass.objects.order_by("-id").first()
    if last is not None and last.ended_at is None:
        SamePersonPass.objects.filter(pk=last.pk).update(began_at=now)
        last.began_at = now
        return _night(last)
    through = last.through if last else ""
    return _night(SamePersonPass.objects.create(began_at=now, through=through))


def take_step(number: int, *, by: Actor, now: datetime) -> Night:
    """Look at what the next changes concern, in one transaction; at the end of the night log it.

    A night ends when everything was looked at, after four hours, or after half a million records.
    A step that was interrupted left nothing, and is taken again. Raises NotPermitted.
    """
    with transaction.atomic():
        night = SamePersonPass.objects.select_for_update().get(pk=number)
        if night.ended_at is not None:
            return _night(night)
        cursor = Cursor.read(night.through) if night.through else None
        changes = changes_after(cursor, limit=CHANGES_A_STEP)
        looked = look_for_records_of(_concerned(changes), now=now) if changes else Looked()
        night.through = str(changes[-1].cursor) if changes else night.through
        night.looked_at += looked.records
        night.suggested += len(looked.suggested)
        night.caught_up = len(changes) < CHANGES_A_STEP
        if night.caught_up or _is_over(night, now):
            night.ended_at = now
            _log(night, by=by, now=now)
        night.save()
    return _night(night)


def last_night() -> Night | None:
    """The newest night, however far it has come; None before the first."""
    last = SamePersonPass.objects.order_by("-id").first()
    return _night(last) if last else None


def _concerned(changes: Sequence[Change]) -> set[int]:
    """The records that these changes concern: a person, or everybody whom an order names."""
    orders = {each.subject_id for each in changes if each.subject_kind == "order"}
    refs = {each.subject_id for each in changes if each.subject_kind == "person"}
    refs.update(ref for named in persons_of_orders(orders).values() for ref in named)
    return set(person_ids_of(refs).values())


def _is_over(night: SamePersonPass, now: datetime) -> bool:
    return now - night.began_at >= NIGHT_LASTS or night.looked_at >= MOST_A_NIGHT


def _log(night: SamePersonPass, *, by: Actor, now: datetime) -> None:
    """One entry a night, with counts: which records were looked up is every one that changed."""
    with act(
        Permission.PERSON_LINK,
        by=by,
        now=now,
        what="same_person.looked_for",
        kind=Kind.CONSULTATION,
    ) as note:
        note.about("night_of_looking", night.pk)
        note.detail.update(records=night.looked_at, suggested=night.suggested)


def _night(row: SamePersonPass) -> Night:
    return Night(
        number=row.pk,
        began_at=row.began_at,
        ended_at=row.ended_at,
        looked_at=row.looked_at,
        suggested=row.suggested,
        caught_up=row.caught_up,
    )

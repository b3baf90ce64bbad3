"""A whole access history as sentences: of a person, or of what one user did."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from nmo.access.acting import act, reading
from nmo.access.actors import Actor, Purpose
from nmo.access.named import UserNamed, users_named
from nmo.access.permissions import Permission
from nmo.audit.queries.history import (
    History,
    Narrowed,
    actors_about,
    history_by,
    history_of,
    whole_history_of,
)
from nmo.audit.words import Kind
from nmo.law import start_of_day
from nmo.orders.queries.refs import orders_of_persons
from nmo.orders.words import SUBJECT as ORDER
from nmo.oversight.errors import NobodyFound
from nmo.oversight.sentences import Said, said
from nmo.people.queries import person_ids_of

PERSON = "person"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Which part of a history is asked for: all of it, unless said."""

    user_id: int | None = None
    kind: Kind | None = None
    day: date | None = None
    page: int = 1

    @property
    def narrowed(self) -> Narrowed:
        """The same, as the log is asked: a day is a day in London."""
        since = start_of_day(self.day) if self.day else None
        until = start_of_day(self.day + timedelta(days=1)) if self.day else None
        return Narrowed(actor_id=self.user_id, kind=self.kind, since=since, until=until)


@dataclass(frozen=True, kw_only=True)
class HistorySaid:
    """One page of a history, newest first, and whom it may be narrowed to."""

    lines: tuple[Said, ...]
    total: int
    page: int
    pages: int
    users: tuple[UserNamed, ...] = ()


def person_history(
    person_ref: str, asked: Asked, *, by: Actor, purpose: Purpose | None, now: datetime
) -> HistorySaid:
    """Who looked at the person, or at an order that names them, and who changed what.

    Looking here is itself recorded. Raises NobodyFound, NotPermitted. Requirement 58.
    """
    subjects = _subjects_of(person_ref)
    with reading(
        Permission.AUDIT_READ,
        by=by,
        now=now,
        what="log.read_about_person",
        purpose=purpose,
    ) as note:
        note.about(PERSON, person_ref)
        found = history_of(subjects, narrowed=asked.narrowed, page=asked.page)
        users = users_named(actors_about(subjects)).values()
    return _said(found, tuple(sorted(users, key=lambda user: user.full_name)))


def person_history_whole(
    person_ref: str, asked: Asked, *, by: Actor, purpose: Purpose | None, now: datetime
) -> tuple[Said, ...]:
    """The same, all of it, to be taken away: recorded as a disclosure. Raises as above."""
    subjects = _subjects_of(person_ref)
    with act(
        Permission.AUDIT_EXPORT,
        by=by,
        now=now,
        what="log.exported_about_person",
        kind=Kind.DISCLOSURE,
        purpose=purpose,
    ) as note:
        note.about(PERSON, person_ref)
        lines = said(whole_history_of(subjects, narrowed=asked.narrowed))
        note.detail["entries"] = len(lines)
    return lines


def user_history(
    user_id: int, asked: Asked, *, by: Actor, purpose: Purpose | None, now: datetime
) -> tuple[UserNamed, HistorySaid]:
    """What one user of the reader's force did and looked at. Looking here is itself recorded.

    Raises NobodyFound alike for no user and for another force's, NotPermitted.
    """
    user = users_named([user_id]).get(user_id)
    if user is None or user.force_id != by.force_id:
        raise NobodyFound
    with reading(
        Permission.AUDIT_READ,
        by=by,
        now=now,
        what="log.read_about_user",
        purpose=purpose,
        owned_by=user.force_id,
    ) as note:
        note.about("user", user_id)
        return user, _said(history_by(user_id, narrowed=asked.narrowed, page=asked.page))


def _said(found: History, users: tuple[UserNamed, ...] = ()) -> HistorySaid:
    return HistorySaid(
        lines=said(found.entries),
        total=found.total,
        page=found.page,
        pages=found.pages,
        users=users,
    )


def _subjects_of(person_ref: str) -> list[tuple[str, str]]:
    """The person and every order that names them."""
    if not person_ids_of([person_ref]):
        raise NobodyFound
    named_in = orders_of_persons([person_ref]).get(person_ref, [])
    return [(PERSON, person_ref), *((ORDER, ref) for ref in named_in)]

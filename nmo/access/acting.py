"""The one way to change the register, and the one way to read personal data out of it.

with act(Permission.ORDER_RECORD, by=by, now=now, what="order.recorded",
         kind=Kind.COLLECTION) as note:
    order = ...
    note.about("order", order.ref)
    note.detail["order_type"] = order.order_type
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.rules import NotPermitted, may
from nmo.audit.actions import record_many
from nmo.audit.words import EntryToRecord, Kind


class NothingRecorded(Exception):
    """An action ended without saying which record it was about, so it is undone."""


@dataclass(frozen=True)
class _Subject:
    kind: str
    id: str
    detail: Mapping[str, object]
    only_looked_at: str = ""  # what was done instead of the action, when that changed nothing here
    what: str = ""  # what the action did to this one, where it is not what it did to the others


@dataclass
class AuditNote:
    """What an action tells the log while it runs."""

    what: str  # may be changed, when what was done turns out to be something else
    detail: dict[str, object] = field(default_factory=dict)
    _about: tuple[str, str] | None = None
    _also: list[_Subject] = field(default_factory=list)

    def about(self, subject_kind: str, subject_id: str | int) -> None:
        """Say which record this is about: a reference that says nothing about the person."""
        self._about = (subject_kind, str(subject_id))

    def also(
        self, subject_kind: str, subject_id: str | int, detail: Mapping[str, object] | None = None
    ) -> None:
        """Name a further record, which gets an entry of its own: for a batch, or several people."""
        self._also.append(_Subject(subject_kind, str(subject_id), dict(detail or {})))

    def brought_about(
        self, subject_kind: str, subject_id: str | int, what: str, detail: Mapping[str, object]
    ) -> None:
        """Name a record that is changed by what follows from the action, with what became of it."""
        self._also.append(_Subject(subject_kind, str(subject_id), dict(detail), what=what))

    def looked_at(self, subject_kind: str, subject_id: str | int, what: str) -> None:
        """Name a record that the action compared and left as it is: its entry is a consultation."""
        self._also.append(_Subject(subject_kind, str(subject_id), {}, what))

    def subjects(self) -> list[_Subject]:
        """Every record named, the main one first; raises NothingRecorded when there is none."""
        main = [] if self._about is None else [_Subject(*self._about, self.detail)]
        if not main and not self._also:
            raise NothingRecorded(f"{self.what} named no record, so it was undone.")
        return [*main, *self._also]


@contextmanager
def act(
    permission: Permission,
    *,
    by: Actor,
    now: datetime,
    what: str,
    kind: Kind,
    purpose: Purpose | None = None,
    owned_by: int | None = None,
    restricted: str | None = None,
) -> Iterator[AuditNote]:
    """Run a change whole, with one permission check and its audit entry, or not at all.

    1. Whether `by` may is asked of `may`; a refusal is itself recorded and raises NotPermitted.
    2. The body runs in a transaction and says what it was about.
    3. The entries are written in the same transaction: if they cannot be, the change is undone.

    `owned_by` is the number of the force that answers for the record, and `restricted` the
    reference of the person under restricted handling whom it is about, where it is about one.
    Raises NothingRecorded when the body names no record. Requirement 58; DPA 2018 s.62.
    """
    require(permission, by=by, now=now, purpose=purpose, owned_by=owned_by, restricted=restricted)
    with together():
        note = AuditNote(what)
        yield note
        record_many(
            [
                _entry(each.only_looked_at, Kind.CONSULTATION, each, by, now, purpose)
                if each.only_looked_at
                else _entry(each.what or note.what, kind, each, by, now, purpose)
                for each in note.subjects()
            ]
        )


@contextmanager
def together() -> Iterator[None]:
    """Run several actions whole or not at all; a refusal among them stays in the log.

    To be used instead of `transaction.atomic`, which would undo the record of the refusal too.
    """
    try:
        with transaction.atomic():
            yield
    except NotPermitted as refused:
        if refused.entry is not None:
            record_many([refused.entry])
        raise


@contextmanager
def reading(
    permission: Permission,
    *,
    by: Actor,
    now: datetime,
    what: str,
    purpose: Purpose | None = None,
    owned_by: int | None = None,
    restricted: str | None = None,
) -> Iterator[AuditNote]:
    """`act` for queries that open personal data: the same, of the kind `consultation`.

    The entry is committed with the read and before anything is answered: what cannot be recorded
    is not shown.
    """
    with act(
        permission,
        by=by,
        now=now,
        what=what,
        kind=Kind.CONSULTATION,
        purpose=purpose,
        owned_by=owned_by,
        restricted=restricted,
    ) as note:
        yield note


def require(
    permission: Permission,
    *,
    by: Actor,
    now: datetime,
    purpose: Purpose | None = None,
    owned_by: int | None = None,
    restricted: str | None = None,
) -> None:
    """Go on if `may` says yes; otherwise record the refusal and raise NotPermitted with reasons.

    To be asked for a fresh proof is no refusal: whoever gives it goes on.
    """
    decision = may(
        by, permission, now=now, purpose=purpose, owned_by=owned_by, restricted=restricted
    )
    if decision.allowed:
        return
    if decision.lacks_only_proof:
        raise NotPermitted(decision)
    refused = decision.refused or permission
    subject = _Subject("permission", refused, {"reasons": decision.reasons})
    entry = _entry(f"{refused}.refused", Kind.SECURITY, subject, by, now, purpose)
    record_many([entry])
    raise NotPermitted(decision, entry)


def _entry(
    what: str, kind: Kind, subject: _Subject, by: Actor, now: datetime, purpose: Purpose | None
) -> EntryToRecord:
    incident = purpose.incident_number if purpose else ""
    return EntryToRecord(
        at=now,
        kind=kind,
        what=what,
        actor_id=by.user_id,
        actor_name=by.username,
        force_id=by.force_id,
        via=by.via,
        reason=purpose.reason if purpose else "",
        subject_kind=subject.kind,
        subject_id=subject.id,
        # Typed by a person, so it may hold anything: it goes where it can be deleted.
        detail={
            **subject.detail,
            **({"incident_number": incident} if incident else {}),
            **({"on_behalf_of": by.on_behalf_of} if by.on_behalf_of else {}),
            **({"break_glass": [each.number for each in by.opened]} if by.opened else {}),
        },
    )

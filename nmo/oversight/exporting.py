"""Taking a part of the log away: for the Information Commissioner, a complaint, a court.

Giving it to somebody is a disclosure, so it is in the log itself, with the recipient, before the
folder is there under its name: what cannot be recorded is not given out.
"""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from nmo.access.acting import act
from nmo.access.actors import Actor, Purpose
from nmo.access.named import user_called
from nmo.access.permissions import Permission
from nmo.access.queries import forces
from nmo.audit.exporting import Exported, Selection, write_export
from nmo.audit.sealing import seal
from nmo.audit.sealing.writing import Seal
from nmo.audit.words import Kind
from nmo.law import speak_day, speak_moment, start_of_day
from nmo.orders.queries.refs import orders_of_persons
from nmo.orders.words import SUBJECT as ORDER
from nmo.oversight.errors import NobodyFound
from nmo.people.queries import person_ids_of

PERSON = "person"
USER = "user"
PERIOD = "period"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which part of the log: of one person, of one user, or of all; each within days, if given."""

    person_ref: str = ""
    username: str = ""
    first_day: date | None = None
    last_day: date | None = None  # included


@dataclass(frozen=True)
class _Part:
    subject: tuple[str, str]
    selection: Selection
    words: str


def export_log(
    wanted: Wanted,
    folder: Path,
    *,
    recipient: str,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
    kept: Sequence[Seal] = (),
) -> Exported:
    """Write a part of the log into a new `folder`, closed to others, with its proofs.

    Everything committed so far is sealed first. Raises NobodyFound, NotPermitted,
    FileExistsError. Requirement 58; DPA 2018 s.62(4) and (5).
    """
    seal()
    if folder.exists():
        raise FileExistsError(folder)
    being_written = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        with act(
            Permission.AUDIT_EXPORT,
            by=by,
            now=now,
            what="log.exported",
            kind=Kind.DISCLOSURE,
            purpose=purpose,
        ) as note:
            part = _part(wanted)
            note.about(*part.subject)
            done = write_export(
                being_written,
                part.selection,
                about=_about(part.words, recipient, by=by, now=now),
                forces={force.force_id: force.name for force in forces()},
                kept=kept,
            )
            note.detail.update(recipient=recipient, part=part.words, entries=done.entries)
        being_written.rename(folder)
    except BaseException:
        shutil.rmtree(being_written, ignore_errors=True)
        raise
    return done


def _part(wanted: Wanted) -> _Part:
    since = start_of_day(wanted.first_day) if wanted.first_day else None
    until = start_of_day(wanted.last_day + timedelta(days=1)) if wanted.last_day else None
    within = _days(wanted)
    if wanted.person_ref:
        about = _subjects_of(wanted.person_ref)
        return _Part(
            (PERSON, wanted.person_ref),
            Selection(subjects=about, since=since, until=until),
            f"who looked at person {wanted.person_ref} and who did what{within}",
        )
    if wanted.username:
        user = user_called(wanted.username)
        if user is None:
            raise NobodyFound
        return _Part(
            (USER, str(user.user_id)),
            Selection(actor_id=user.user_id, since=since, until=until),
            f"what the user {user.username} looked at and did{within}",
        )
    days = f"{wanted.first_day or ''}/{wanted.last_day or ''}"
    return _Part((PERIOD, days), Selection(since=since, until=until), f"everything{within}")


def _subjects_of(person_ref: str) -> tuple[tuple[str, str], ...]:
    if not person_ids_of([person_ref]):
        raise NobodyFound
    named_in = orders_of_persons([person_ref]).get(person_ref, [])
    return ((PERSON, person_ref), *((ORDER, ref) for ref in named_in))


def _days(wanted: Wanted) -> str:
    first = f" from {speak_day(wanted.first_day)}" if wanted.first_day else ""
    last = f" until the end of {speak_day(wanted.last_day)}" if wanted.last_day else ""
    return first + last


def _about(words: str, recipient: str, *, by: Actor, now: datetime) -> str:
    return (
        f"From the log of the register: {words}.\n"
        f"Taken away at {speak_moment(now)} by {by.name} ({by.username}) for {recipient}."
    )

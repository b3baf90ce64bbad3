"""Openings in an emergency, for those who review them."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.break_glass.queries import Opening, of_force, openings_of
from nmo.access.break_glass.words import SUBJECT
from nmo.access.permissions import Permission
from nmo.audit.queries import LoggedEntry, entries_by
from nmo.oversight.sentences import Said, said


@dataclass(frozen=True, kw_only=True)
class OpeningShown:
    """One opening with everything that the officer did while it lasted."""

    opening: Opening
    lines: tuple[Said, ...]  # oldest first: what happened in that half hour
    is_open: bool
    late: bool  # not reviewed in time: the officer's right has lapsed
    may_review: bool


def openings(*, by: Actor, purpose: Purpose | None, now: datetime) -> list[OpeningShown]:
    """Every opening of a record that the reader's force answers for, unreviewed ones first.

    Reading them is recorded. Raises NotPermitted.
    """
    with reading(
        Permission.BREAK_GLASS_REVIEW,
        by=by,
        now=now,
        what="break_glass.listed",
        purpose=purpose,
        owned_by=by.force_id,
    ) as note:
        note.about("force", by.force_code)
        return [_shown(each, (), by=by, now=now) for each in openings_of(by.force_id)]


def opening_shown(
    number: int, *, by: Actor, purpose: Purpose | None, now: datetime
) -> OpeningShown:
    """One such opening with what the officer looked at; raises NoSuchOpening, NotPermitted."""
    opening = of_force(number, by.force_id)
    with reading(
        Permission.BREAK_GLASS_REVIEW,
        by=by,
        now=now,
        what="break_glass.review_opened",
        purpose=purpose,
        owned_by=opening.owning_force_id,
    ) as note:
        note.about(SUBJECT, number)
        lines = said(_under(opening, now=now))
        return _shown(opening, lines, by=by, now=now)


def _under(opening: Opening, *, now: datetime) -> list[LoggedEntry]:
    """What the officer did that carries the number of the opening."""
    until = min(opening.until_at, now)
    done = entries_by(opening.user_id, since=opening.from_at, until=until)
    return [
        entry
        for entry in done
        if entry.detail and opening.number in _numbers(entry.detail.get("break_glass"))
    ]


def _numbers(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _shown(opening: Opening, lines: tuple[Said, ...], *, by: Actor, now: datetime) -> OpeningShown:
    return OpeningShown(
        opening=opening,
        lines=lines,
        is_open=now < opening.until_at,
        late=opening.reviewed_at is None and now >= opening.review_by,
        may_review=opening.reviewed_at is None and opening.may_be_reviewed_by(by),
    )

"""Unusual look-ups of one's own force, as sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.named import UserNamed, users_named
from nmo.access.permissions import Permission
from nmo.audit.queries.looks import Looker, looks_at_people
from nmo.law import london_day, speak_clock, speak_day, speak_moment
from nmo.oversight.unusual import Repeated, Trawled, Unusual, unusual

# What the log says when somebody sees one person's record, wherever they came from.
OPENED_A_PERSON = ("person.opened", "check.match_opened", "confidential.shown")


@dataclass(frozen=True, kw_only=True)
class UnusualSaid:
    """One pattern in words, and the user of the own force whose history explains it."""

    sentence: str
    user: UserNamed | None  # None once the user is another force's, whose history is shut


def unusual_look_ups(
    *, days: int, by: Actor, purpose: Purpose | None, now: datetime
) -> list[UnusualSaid]:
    """The unusual look-ups of the reader's force in the last `days` days, newest first.

    Computed from the log each time; looking is recorded. Raises NotPermitted. Requirement 61.
    """
    with reading(
        Permission.AUDIT_READ,
        by=by,
        now=now,
        what="log.unusual_read",
        purpose=purpose,
        owned_by=by.force_id,
    ) as note:
        note.about("force", by.force_code)
        note.detail["days"] = days
        since = now - timedelta(days=days)
        found = unusual(
            looks_at_people(OPENED_A_PERSON, force_id=by.force_id, since=since, until=now)
        )
        named = users_named({each.looker.user_id for each in found})
    return [_said(each, named, by.force_id) for each in found]


def _said(found: Unusual, named: Mapping[int, UserNamed], force_id: int) -> UnusualSaid:
    user = named.get(found.looker.user_id)
    who = _who(found.looker, user)
    return UnusualSaid(
        sentence=_trawled(found, who) if isinstance(found, Trawled) else _repeated(found, who),
        user=user if user and user.force_id == force_id else None,
    )


def _who(looker: Looker, user: UserNamed | None) -> str:
    words = user.in_words if user else f"User {looker.user_id}"
    return f"{words}, asking for {looker.on_behalf_of}," if looker.on_behalf_of else words


def _repeated(found: Repeated, who: str) -> str:
    first, last = london_day(found.first), london_day(found.last)
    when = f"on {speak_day(first)}"
    if first != last:
        when = f"on {found.days} days between {speak_day(first)} and {speak_day(last)}"
    said = [f"{who} opened person {found.person_ref} {found.times} times {when}."]
    if found.days_alone:
        alone = "1 day" if found.days_alone == 1 else f"{found.days_alone} days"
        said.append(f"On {alone} nobody else of the force named the same incident number.")
    if found.days_alone and found.erased:
        said.append("Why has been deleted for some of it, so nobody can say whether somebody did.")
    return " ".join(said)


def _trawled(found: Trawled, who: str) -> str:
    return (
        f"{who} opened {found.people} different people within an hour, "
        f"from {speak_moment(found.first)} to {speak_clock(found.last)}."
    )

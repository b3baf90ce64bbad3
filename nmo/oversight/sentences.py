"""An entry of the log as a sentence that anybody can read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nmo.access.named import UserNamed, users_named
from nmo.access.words import REASON_WORDS, AccessReason
from nmo.audit.queries import LoggedEntry
from nmo.audit.rules import DetailState
from nmo.audit.sentences import deed
from nmo.audit.words import Kind
from nmo.law import speak_moment

MISSING = {
    DetailState.DELETED: "What else was recorded of it has been deleted.",
    DetailState.ALTERED: "What else was recorded of it has been changed since: it proves nothing.",
}


@dataclass(frozen=True, kw_only=True)
class Said:
    """One entry in words, with what a filter or a file asks of it."""

    number: int
    kind: Kind
    actor_id: int | None
    sentence: str


def said(entries: Iterable[LoggedEntry]) -> tuple[Said, ...]:
    """Each entry as a sentence: who did what when, why, and under which emergency opening."""
    held = tuple(entries)
    named = users_named({entry.actor_id for entry in held if entry.actor_id is not None})
    return tuple(
        Said(
            number=entry.number,
            kind=entry.kind,
            actor_id=entry.actor_id,
            sentence=" ".join(filter(None, _parts(entry, named))),
        )
        for entry in held
    )


def _parts(entry: LoggedEntry, named: Mapping[int, UserNamed]) -> Iterable[str]:
    detail = entry.detail or {}
    yield f"At {speak_moment(entry.at)} {_who(entry, named)} {deed(entry)}."
    if entry.reason:
        yield _reason(entry.reason, str(detail.get("incident_number", "")))
    if detail.get("on_behalf_of"):
        yield f"Asked for by {detail['on_behalf_of']}."
    for number in _numbers(detail.get("break_glass")):
        yield f"Under emergency opening {number}."
    yield MISSING.get(entry.detail_state, "")


def _who(entry: LoggedEntry, named: Mapping[int, UserNamed]) -> str:
    user = named.get(entry.actor_id or 0)
    if user is None:
        return entry.actor_name or "somebody who was not signed in"
    return user.in_words


def _reason(reason: str, number: str) -> str:
    words = REASON_WORDS.get(AccessReason(reason)) if reason in set(AccessReason) else None
    spoken = (words or reason.replace("_", " ")).lower()
    spoken = spoken.replace("marac", "MARAC").replace("clare", "Clare")
    return f"Reason: {spoken}, {number}." if number else f"Reason: {spoken}."


def _numbers(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []

"""Which conditions bind at a moment, after every variation up to then."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from nmo.law.ends import span_of_end
from nmo.law.history import Condition, Event
from nmo.law.words import Effect, EventKind


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The conditions, and the events whose conditions or whose scope nobody has read yet."""

    conditions: tuple[Condition, ...] = ()
    unread: tuple[Event, ...] = ()
    scope_unread: tuple[Event, ...] = ()


def terms_at(applied: Iterable[Event], at: datetime) -> Terms:
    """The terms after these events, in the order in which they took effect (opening first).

    A variation replaces all, amends paragraphs, or is of unknown scope: then the old set is kept
    and the new is added. A condition past its own end is left out.
    """
    opening, *later = applied
    terms = _replaced(opening)
    for event in later:
        if changes_terms(event):
            terms = _varied(terms, event)
    running = tuple(c for c in terms.conditions if _still_runs(c, at))
    return replace(terms, conditions=running)


def changes_terms(event: Event) -> bool:
    """Whether the event changes what the order forbids: a variation, or an extension with terms."""
    if event.kind is EventKind.VARIED:
        return True
    stated = bool(event.conditions or event.revoked_paragraphs)
    return stated and event.kind in {EventKind.EXTENDED, EventKind.HEARING_HELD}


def paragraph_key(paragraph: str) -> str:
    """What makes two paragraph numbers the same: '3.', '(3)' and '3' are."""
    return paragraph.casefold().strip(" .()")


def _varied(terms: Terms, event: Event) -> Terms:
    if event.effect is Effect.REPLACES_ALL:
        return _replaced(event)
    if event.effect is Effect.AMENDS:
        return _amended(terms, event)
    return _added(terms, event)


def _replaced(event: Event) -> Terms:
    unread = () if event.conditions_read and event.conditions else (event,)
    return Terms(conditions=event.conditions, unread=unread)


def _added(terms: Terms, event: Event) -> Terms:
    return replace(
        terms,
        conditions=(*terms.conditions, *event.conditions),
        scope_unread=(*terms.scope_unread, event),
        unread=_also_unread(terms, event),
    )


def _amended(terms: Terms, event: Event) -> Terms:
    revoked = {paragraph_key(paragraph) for paragraph in event.revoked_paragraphs}
    changed = {paragraph_key(condition.paragraph) for condition in event.conditions} - {""}
    kept: list[Condition] = []
    placed: set[str] = set()
    for condition in terms.conditions:
        key = paragraph_key(condition.paragraph)
        if key in changed and key not in placed:
            kept.extend(_numbered(event, key))
            placed.add(key)
        elif key not in revoked | changed:
            kept.append(condition)
    kept.extend(c for c in event.conditions if paragraph_key(c.paragraph) not in placed)
    return replace(terms, conditions=tuple(kept), unread=_also_unread(terms, event))


def _numbered(event: Event, key: str) -> Iterable[Condition]:
    return (c for c in event.conditions if paragraph_key(c.paragraph) == key)


def _also_unread(terms: Terms, event: Event) -> tuple[Event, ...]:
    return terms.unread if event.conditions_read else (*terms.unread, event)


def _still_runs(condition: Condition, at: datetime) -> bool:
    return condition.until is None or at < span_of_end(condition.until).latest

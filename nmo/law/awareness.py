"""What the register holds to show that the respondent knew of the order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from nmo.law.history import Awareness, Event, History
from nmo.law.order_types.rule import AsksAwareness, OrderTypeRule
from nmo.law.terms import changes_terms
from nmo.law.timeline import acts, openings
from nmo.law.words import AwarenessPosition, Knew, Method, NoticeType, OfVariation

# A message sent is not a message read, and a court that dispenses with service tells him nothing.
_EVIDENCE_BY_ITSELF = frozenset(
    {
        Method.PERSONAL_PROCESS_SERVER,
        Method.PERSONAL_BAILIFF,
        Method.PERSONAL_POLICE,
        Method.PERSONAL_LEGAL_REP,
        Method.PRESENT_IN_COURT,
        Method.TOLD_BY_OFFICER,
        Method.JUDGMENT_OR_DOCUMENT_GIVEN,
        Method.ADMISSION_BY_RESPONDENT,
        Method.RESPONDENT_RESPONDED_FL435,
    }
)
_KNEW_RANK = {Knew.HANDED_COPY: 0, Knew.TERMS: 1, Knew.EXISTENCE: 2}


@dataclass(frozen=True, kw_only=True)
class AwarenessAt:
    """Whether the offence asks for awareness, and the best evidence dated on or before a moment."""

    needed: bool
    position: AwarenessPosition
    best: Awareness | None = None
    of_variation: OfVariation = OfVariation.NOT_APPLICABLE
    variation: Event | None = None


def awareness_at(
    history: History,
    opening: Event | None,
    applied: Iterable[Event],
    at: datetime,
    rule: OrderTypeRule,
) -> AwarenessAt:
    """What shows that he knew of the order, and of its last variation, at `at`, under that rule.

    Sources: Family Law Act 1996, s.42A(2); [2024] EWCA Crim 1672; [2025] EWHC 950 (Admin).
    """
    dated = _dated(history, at)
    best = min(dated, key=lambda entry: _rank(entry, at), default=None)
    position = grade(best, at) if best else AwarenessPosition.NONE_HELD
    variation = _last_variation(applied)
    return AwarenessAt(
        needed=is_needed(rule, opening),
        position=position,
        best=best,
        of_variation=_of_variation(dated, variation, at),
        variation=variation,
    )


def is_needed(rule: OrderTypeRule, opening: Event | None) -> bool:
    """Whether the offence asks that he knew; yes, to be safe, where the notice is not known."""
    if rule.asks_awareness is AsksAwareness.NEVER:
        return False
    return opening is None or opening.notice_type is not NoticeType.ON_NOTICE


def is_evidence_by_itself(method: Method) -> bool:
    """Whether this way of learning of an order is evidence where nobody said otherwise."""
    return method in _EVIDENCE_BY_ITSELF


def is_evidenced(entry: Awareness) -> bool:
    """Whether the entry is evidence of knowledge: as was said of it, else as its method is."""
    if entry.method is Method.SERVICE_DISPENSED_WITH:
        return False
    if entry.evidenced is None:
        return is_evidence_by_itself(entry.method)
    return entry.evidenced


def grade(entry: Awareness, at: datetime) -> AwarenessPosition:
    """How good one entry is at `at`; what happened later that same day is only reported."""
    if is_evidenced(entry) and entry.at.surely_past_at <= at:
        return AwarenessPosition.EVIDENCE_HELD
    return AwarenessPosition.REPORTED_NOT_EVIDENCED


def _dated(history: History, at: datetime) -> tuple[Awareness, ...]:
    made_on = _made_on(history)
    return tuple(
        entry
        for entry in history.awareness
        if entry.at.at <= at and (made_on is None or entry.at.day >= made_on)
    )


def _made_on(history: History) -> date | None:
    """Nobody can know of an order that does not exist yet."""
    found = openings(history)
    return found[0].at.day if found else None


def _rank(entry: Awareness, at: datetime) -> tuple[bool, bool, int, datetime, int]:
    reported = grade(entry, at) is not AwarenessPosition.EVIDENCE_HELD
    dispensed = entry.method is Method.SERVICE_DISPENSED_WITH
    return (reported, dispensed, _KNEW_RANK[entry.knew], entry.at.at, entry.number)


def _last_variation(applied: Iterable[Event]) -> Event | None:
    changes = [event for event in applied if changes_terms(event)]
    return changes[-1] if changes else None


def _of_variation(dated: Iterable[Awareness], variation: Event | None, at: datetime) -> OfVariation:
    if variation is None:
        return OfVariation.NOT_APPLICABLE
    held = (e for e in dated if grade(e, at) is AwarenessPosition.EVIDENCE_HELD)
    if any(_tells_of(entry, variation) for entry in held):
        return OfVariation.EVIDENCE_HELD
    return OfVariation.NONE_HELD


def _tells_of(entry: Awareness, variation: Event) -> bool:
    """He was told of the variation, or read the terms of the order as such after it."""
    if entry.of_event is not None:
        return entry.of_event == variation.number
    return entry.knew is not Knew.EXISTENCE and entry.at.at >= acts(variation).at

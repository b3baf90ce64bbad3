"""The position in the one shape that the command line and the API write."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from nmo.law.awareness import is_evidenced
from nmo.law.places import shown_place, shown_words
from nmo.law.shape import DayOrMoment, Moment, Shape
from nmo.law.times import When, write_moment, write_when
from nmo.law.words import (
    AwarenessPosition,
    BreachIs,
    ConditionCode,
    EndType,
    Knew,
    Method,
    OfVariation,
    ReasonCode,
    Standing,
    WarningCode,
)

if TYPE_CHECKING:
    from nmo.law.history import Awareness, Condition
    from nmo.law.position import Position


@dataclass(frozen=True, kw_only=True)
class ReasonOut(Shape):
    """Why the standing is what it is."""

    code: ReasonCode
    """Which reason."""
    text: str
    """The reason in plain words."""
    event: int | None
    """The number of the event behind it; null where there is none."""


@dataclass(frozen=True, kw_only=True)
class EndsOut(Shape):
    """How the order ends, as things stood at the moment asked about."""

    end_type: EndType
    """How the order says that it ends."""
    at: DayOrMoment | None
    """When, if it says so; a day where no time of day is stated."""
    minutes_left: int | None
    """Minutes to a fixed end that is still to come; null otherwise."""


@dataclass(frozen=True, kw_only=True)
class ConditionOut(Shape):
    """One numbered term that is in force."""

    paragraph: str
    """The paragraph's number on the paper."""
    text: str
    """The court's own words; a place that is withheld is taken out of them."""
    codes: list[ConditionCode]
    """Our reading of what it forbids or asks; it never replaces the words."""
    protects: list[str]
    """Whom it protects, as the paper names them."""
    place: str | None
    """The place, where the order prints it."""
    place_withheld: bool
    """Whether there is a place that is not shown."""
    metres: int | None
    """The distance to keep, in metres."""
    times: str | None
    """The days and hours at which it applies; null: always."""
    exceptions: list[str]
    """What is allowed all the same."""
    third_party: bool
    """Whether it forbids getting somebody else to do it."""
    until: DayOrMoment | None
    """Its own end, if earlier than the order's."""
    power_of_arrest: bool
    """Whether a power of arrest runs for it (occupation orders; Family Law Act 1996, s.47)."""
    power_of_arrest_until: DayOrMoment | None
    """When that power ends, if it has an end of its own."""


@dataclass(frozen=True, kw_only=True)
class EvidenceOut(Shape):
    """The best evidence that the respondent knew of the order."""

    at: DayOrMoment
    """When the respondent came to know."""
    method: Method
    """How."""
    by: str
    """By whom."""
    knew: Knew
    """What the respondent is said to have known."""
    of_event: int | None
    """The number of the event it told of; null for the order as such."""
    evidenced: bool
    """Whether evidence of it is held; a message sent is not a message read."""
    identity_checked: str
    """By whom, and how, the respondent's identity was checked."""


@dataclass(frozen=True, kw_only=True)
class AwarenessOut(Shape):
    """What shows that the respondent knew."""

    needed: bool
    """Whether the offence asks for it (Family Law Act 1996, s.42A(2), and its likes)."""
    position: AwarenessPosition
    """What is held."""
    best: EvidenceOut | None
    """The best evidence dated on or before the moment asked about."""
    of_variation: OfVariation
    """Apart from that: whether the respondent knew of the last variation."""


@dataclass(frozen=True, kw_only=True)
class WarningOut(Shape):
    """What to know before relying on the answer."""

    code: WarningCode
    """Which warning."""
    text: str
    """The warning in plain words."""


@dataclass(frozen=True, kw_only=True)
class PositionOut(Shape):
    """What an order means at a moment."""

    order_ref: str
    """The order."""
    at: Moment
    """The moment asked about."""
    known: Moment | None
    """By when something had to be recorded to count; null: everything counts."""
    standing: Standing
    """Whether it is in force."""
    reasons: list[ReasonOut]
    """Why the standing is what it is."""
    ends: EndsOut
    """How it ends."""
    conditions: list[ConditionOut]
    """The terms in force; empty while it is not yet in force or has ended."""
    breach_is: BreachIs | None
    """What a breach is in law; null while it is not yet in force or has ended."""
    breach_text: str | None
    """What an officer may do, in plain words; null likewise."""
    arrestable_paragraphs: list[str]
    """The paragraphs of an occupation order whose power of arrest runs."""
    awareness: AwarenessOut
    """What shows that the respondent knew."""
    warnings: list[WarningOut]
    """What to know before relying on it."""


def position_as_json(position: Position) -> dict[str, object]:
    """The position as JSON values: see `position_out`."""
    return asdict(position_out(position))


def position_out(position: Position) -> PositionOut:
    """Times are local, to the minute, with an offset only in the repeated autumn hour."""
    return PositionOut(
        order_ref=position.order_ref,
        at=write_moment(position.at),
        known=write_moment(position.known) if position.known else None,
        standing=position.standing,
        reasons=[
            ReasonOut(code=reason.code, text=reason.text, event=reason.event)
            for reason in position.reasons
        ],
        ends=_ends(position),
        conditions=[_condition(position, condition) for condition in position.conditions],
        breach_is=position.breach_is,
        breach_text=position.breach_text,
        arrestable_paragraphs=list(position.arrestable_paragraphs),
        awareness=_awareness(position),
        warnings=[
            WarningOut(code=warning.code, text=warning.text) for warning in position.warnings
        ],
    )


def _ends(position: Position) -> EndsOut:
    if position.ends is None:
        return EndsOut(end_type=EndType.UNKNOWN, at=None, minutes_left=None)
    return EndsOut(
        end_type=position.ends.ends.end_type,
        at=_when(position.ends.ends.when),
        minutes_left=position.ends.minutes_left,
    )


def _condition(position: Position, condition: Condition) -> ConditionOut:
    """A power of arrest shows only where it runs, and a confidential place not at all."""
    arrestable = position.breach.arrestable if position.breach else ()
    runs = condition in arrestable
    return ConditionOut(
        paragraph=condition.paragraph,
        text=shown_words(condition, condition.text),
        codes=list(condition.codes),
        protects=list(condition.protects),
        place=shown_place(condition),
        place_withheld=condition.place_confidential,
        metres=condition.metres,
        times=shown_words(condition, condition.times or "") or None,
        exceptions=[shown_words(condition, exception) for exception in condition.exceptions],
        third_party=condition.third_party,
        until=_when(condition.until),
        power_of_arrest=runs,
        power_of_arrest_until=_when(condition.power_of_arrest_until) if runs else None,
    )


def _awareness(position: Position) -> AwarenessOut:
    found = position.awareness
    return AwarenessOut(
        needed=found.needed,
        position=found.position,
        best=_evidence(found.best) if found.best else None,
        of_variation=found.of_variation,
    )


def _evidence(entry: Awareness) -> EvidenceOut:
    return EvidenceOut(
        at=write_when(entry.at),
        method=entry.method,
        by=entry.by,
        knew=entry.knew,
        of_event=entry.of_event,
        evidenced=is_evidenced(entry),
        identity_checked=entry.identity_checked,
    )


def _when(when: When | None) -> str | None:
    return write_when(when) if when is not None else None

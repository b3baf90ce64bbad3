"""Where what an order means may change within an alleged time, and what differs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from nmo.breaches.case import Alleged
from nmo.law import (
    AwarenessPosition,
    BreachIs,
    Condition,
    Event,
    History,
    OfVariation,
    Position,
    Standing,
    When,
    start_of_day,
)
from nmo.law.ends import span_of_end
from nmo.law.speech import speak_list, speak_when
from nmo.orders.labels import METHOD_LABELS


def moments_of(history: History, alleged: Alleged) -> tuple[datetime, ...]:
    """The start of the alleged time, and each moment in it from which the order may mean more.

    history: cut by what was known. Between two of these moments nothing that binds, and nothing
    that he is shown to have known, changes. The last minute of the alleged time counts; of a day
    alone, the day.
    """
    first, last = alleged.earliest, alleged.latest
    by_day = not (alleged.ended or alleged.started).whole
    turns = {at for at in _turns(history) if first < at and (at < last if by_day else at <= last)}
    return (first, *sorted(turns))


def _turns(history: History) -> Iterator[datetime]:
    for event in history.events:
        yield from _turns_of(event)
    for entry in history.awareness:
        yield from _both(entry.at)


def _turns_of(event: Event) -> Iterator[datetime]:
    for when in (event.at, event.effective_from, event.return_hearing_at):
        if when is not None:
            yield from _both(when)
    yield start_of_day(event.at.day)
    ends = [event.ends.when if event.ends else None]
    for condition in event.conditions:
        ends += [condition.until, condition.power_of_arrest_until]
    for end in ends:
        if end is not None:
            span = span_of_end(end)
            yield from (span.earliest, span.latest)


def _both(when: When) -> tuple[datetime, datetime]:
    return when.at, when.surely_past_at


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that an order means otherwise; `text` says it in one sentence."""

    about: str  # standing, breach, conditions, awareness, variation
    before: str
    after: str

    @property
    def text(self) -> str:
        """Whether it was in force: before “yes”, now “it had ended”."""
        return f"{_ABOUT[self.about]}: before “{self.before}”, now “{self.after}”."


def differences(before: Position, after: Position) -> tuple[Difference, ...]:
    """What the order means otherwise, in plain words; empty where it means the same."""
    said = {about: (say(before), say(after)) for about, say in _SAY.items()}
    if before.conditions != after.conditions and len(set(said["conditions"])) == 1:
        said["conditions"] = (said["conditions"][0], f"{said['conditions'][1]}, in other words")
    return tuple(
        Difference(about=about, before=was, after=now)
        for about, (was, now) in said.items()
        if was != now
    )


def _standing(position: Position) -> str:
    reasons = "; ".join(reason.text for reason in position.reasons)
    return (
        f"{_STANDING[position.standing]} ({reasons})" if reasons else _STANDING[position.standing]
    )


def _breach(position: Position) -> str:
    if position.breach_is is None:
        return "not in force, so no breach"
    words = _BREACH[position.breach_is]
    paragraphs = position.arrestable_paragraphs
    return f"{words} {speak_list(paragraphs)}" if paragraphs else words


def _conditions(position: Position) -> str:
    bound = tuple(_condition(each) for each in position.conditions)
    read = "" if position.conditions_read else "; not all of it has been read"
    return f"{'; '.join(bound) or 'nothing'}{read}"


def _condition(condition: Condition) -> str:
    """Its number and how it is read; its words may tell of a place that must not stand here."""
    kinds = speak_list(tuple(code.replace("_", " ") for code in condition.codes))
    return f"paragraph {condition.paragraph}" + (f" ({kinds})" if kinds else "")


def _awareness(position: Position) -> str:
    words, best = _AWARE[position.awareness.position], position.awareness.best
    if best is not None:
        words = f"{words}: {METHOD_LABELS[best.method].lower()}, {speak_when(best.at)}"
    return words if position.awareness.needed else f"{words}; the offence does not ask for it"


def _variation(position: Position) -> str:
    return _OF_VARIATION[position.awareness.of_variation]


_SAY: dict[str, Callable[[Position], str]] = {
    "standing": _standing,
    "breach": _breach,
    "conditions": _conditions,
    "awareness": _awareness,
    "variation": _variation,
}
_ABOUT = {
    "standing": "Whether it was in force",
    "breach": "What a breach of it is",
    "conditions": "What it forbade",
    "awareness": "What shows that the respondent knew",
    "variation": "What shows that the respondent knew of the change",
}
_STANDING = {
    Standing.NOT_YET: "not yet in force",
    Standing.IN_FORCE: "in force",
    Standing.ENDED: "ended",
    Standing.UNCLEAR: "unclear",
}
_BREACH = {
    BreachIs.CRIME: "a crime",
    BreachIs.CONTEMPT: "contempt, with no power of arrest",
    BreachIs.ARRESTABLE_CONTEMPT: "civil, with a power of arrest",
    BreachIs.ARRESTABLE_PARAGRAPHS: "contempt, with a power of arrest for paragraphs",
    BreachIs.ARRESTABLE_ONLY: "a power of arrest, no offence",
    BreachIs.NOT_FOR_POLICE: "for probation",
    BreachIs.UNKNOWN: "not known",
}
_AWARE = {
    AwarenessPosition.EVIDENCE_HELD: "evidence held",
    AwarenessPosition.REPORTED_NOT_EVIDENCED: "reported, not evidenced",
    AwarenessPosition.NONE_HELD: "none held",
}
_OF_VARIATION = {
    OfVariation.EVIDENCE_HELD: "evidence held",
    OfVariation.NONE_HELD: "none held",
    OfVariation.NOT_APPLICABLE: "it had not been changed",
}

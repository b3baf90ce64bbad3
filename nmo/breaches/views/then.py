"""What the order meant at the alleged time, each time it was computed, beside what it means now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nmo.breaches.case import Case
from nmo.breaches.rules.paths import path_of
from nmo.breaches.words import Path
from nmo.law import AwarenessPosition, Position, Standing, speak_moment
from nmo.law.speech import speak_list, speak_when

_STANDING: Mapping[Standing, str] = {
    Standing.IN_FORCE: "In force",
    Standing.NOT_YET: "Not yet in force",
    Standing.ENDED: "Ended",
    Standing.UNCLEAR: "Unclear",
}
_KNEW: Mapping[AwarenessPosition, str] = {
    AwarenessPosition.EVIDENCE_HELD: "Evidence held",
    AwarenessPosition.REPORTED_NOT_EVIDENCED: "Reported, not evidenced",
    AwarenessPosition.NONE_HELD: "No proof of knowledge held",
}
PATH_LABELS: Mapping[Path, str] = {
    Path.CRIME: "A crime",
    Path.ARREST_AND_COURT: "Contempt, with a power of arrest",
    Path.CIVIL_ARREST: "Civil, with a power of arrest",
    Path.ARREST_ONLY: "A power of arrest, no offence",
    Path.CONTEMPT: "Contempt of court",
    Path.TELL_PROBATION: "For probation",
    Path.NOT_KNOWN: "Not known",
}


@dataclass(frozen=True, kw_only=True)
class MomentShown:
    """What the order meant at one moment, in the words of a table."""

    of: str
    computed: str
    standing: str
    knew: str
    breach: str
    paragraphs: str


def moments_shown(case: Case, now: Position) -> tuple[MomentShown, ...]:
    """Every frozen position, first to last, and the position of this moment."""
    return (*_frozen(case), _shown(now, of="Now", computed="On all that is held"))


def _frozen(case: Case) -> Iterator[MomentShown]:
    for frozen in case.frozen:
        on = f"On what was held {speak_moment(frozen.known)}"
        for position in frozen.positions:
            yield _shown(position, of=speak_moment(position.at), computed=on)


def _shown(position: Position, *, of: str, computed: str) -> MomentShown:
    aware = position.awareness
    best = f": {speak_when(aware.best.at)}" if aware.best else ""
    bound = tuple(each.paragraph for each in position.conditions)
    return MomentShown(
        of=of,
        computed=computed,
        standing=_STANDING[position.standing],
        knew=f"{_KNEW[aware.position]}{best}",
        breach=PATH_LABELS[path_of(position)] if position.breach_is else "None: not in force",
        paragraphs=speak_list(bound) if bound else "None read" if position.breach_is else "None",
    )

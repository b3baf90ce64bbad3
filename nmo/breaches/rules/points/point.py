"""One point to prove, and the evidence that the steps tell of."""

from collections.abc import Mapping
from dataclasses import dataclass

from nmo.breaches.case import Case
from nmo.breaches.steps.table import CHOICES
from nmo.breaches.steps.words import EvidenceKind, EvidenceState
from nmo.breaches.words import PointKind, PointState, StepKind


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point: how it stands, what is held of it, what is missing, and where it comes from."""

    kind: PointKind
    state: PointState
    held: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    source: str


def evidence_in(case: Case, state: EvidenceState) -> frozenset[EvidenceKind]:
    """The kinds of evidence that a step tells of in that state, now or before."""
    return frozenset(
        EvidenceKind(str(step.values["kind"]))
        for step in case.counting
        if step.kind is StepKind.EVIDENCE and step.values.get("state") == state
    )


def said_of(kinds: frozenset[EvidenceKind], state: EvidenceState) -> tuple[str, ...]:
    """Each of these kinds with its state, in the order of the investigation plan."""
    words: Mapping[str, str] = CHOICES["EvidenceKind"]
    named = (words[kind] for kind in EvidenceKind if kind in kinds)
    return tuple(f"{name}: {_STATES[state]}" for name in named)


_STATES = {
    EvidenceState.HELD: "held",
    EvidenceState.ASKED_FOR: "asked for",
    EvidenceState.AGAINST: "held, and speaks against it",
}

"""A suspect who is wanted, or for whom a warrant is out, is looked for every day."""

from collections.abc import Iterator, Sequence

from nmo.access.words import Role
from nmo.breaches.case import Case, Step
from nmo.breaches.rules.clocks.clock import Clock
from nmo.breaches.steps import words as w
from nmo.breaches.words import StepKind
from nmo.reference.levels import Levels
from nmo.reference.words import Level

_OVER = frozenset({StepKind.OUTCOME, StepKind.CRIME_CANCELLED, StepKind.INTERVIEWED})
_NOT_SOUGHT = frozenset({w.WantedNow.FOUND, w.WantedNow.NO_LONGER_SOUGHT})
_NOT_OUT = frozenset({w.WarrantStage.EXECUTED, w.WarrantStage.REFUSED, w.WarrantStage.WITHDRAWN})


def wanted(case: Case, levels: Levels) -> Iterator[Clock]:
    """From when the suspect was wanted, and from each review, to the next; until found."""
    since: Step | None = None
    for step in case.counting:
        if since is not None and (_is_review(step) or _ends(step)):
            yield _review(since, step, levels)
            since = step if _is_review(step) and not _ends(step) else None
        if since is None and _begins(step):
            since = step
    if since is not None:
        yield _review(since, None, levels)


def is_wanted(steps: Sequence[Step]) -> bool:
    """Whether the suspect is wanted after these steps, or a warrant is out."""
    sought = False
    for step in steps:
        sought = _begins(step) or (sought and not _ends(step))
    return sought


def _review(since: Step, done: Step | None, levels: Levels) -> Clock:
    started = since.at.at
    return Clock(
        key=f"wanted:{since.number}",
        what="Review the search for the suspect",
        why="Every day until found: circulation, marker, addresses, and is anybody at risk?",
        started_at=started,
        due_at=levels.after(Level.WANTED_REVIEWED, started),
        met_at=done.at.at if done else None,
        source="A starting value of the force: every day",
        role=Role.INVESTIGATOR,
        met_by=StepKind.WANTED_REVIEWED,
    )


def _begins(step: Step) -> bool:
    decided = step.kind is StepKind.ARREST_DECISION
    out = step.kind is StepKind.WARRANT and step.values.get("stage") == w.WarrantStage.ISSUED
    return out or (decided and step.values.get("decision") == w.ArrestDecision.WANTED)


def _ends(step: Step) -> bool:
    if step.kind is StepKind.ARREST_DECISION:
        return step.values.get("decision") != w.ArrestDecision.WANTED
    if step.kind is StepKind.WARRANT:
        return step.values.get("stage") in _NOT_OUT
    if step.kind is StepKind.WANTED_REVIEWED:
        return step.values.get("now") in _NOT_SOUGHT
    return step.kind in _OVER


def _is_review(step: Step) -> bool:
    if step.kind is StepKind.WANTED_REVIEWED:
        return True
    return step.kind is StepKind.REVIEWED and step.values.get("of") == w.ReviewOf.WANTED

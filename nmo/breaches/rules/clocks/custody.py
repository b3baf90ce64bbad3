"""When the suspect was held for it, and when that ended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo.breaches.case import Step
from nmo.breaches.steps import words as w
from nmo.breaches.words import StepKind

_LET_GO = frozenset(
    {w.ProducedResult.BAILED, w.ProducedResult.RELEASED, w.ProducedResult.NOT_IN_TIME}
)


@dataclass(frozen=True, kw_only=True)
class Hold:
    """An arrest with the step that ended it: a release, prison, a court, another arrest.

    ended_by: None while the suspect is held. during: the steps between the arrest and its end.
    """

    arrest: Step
    ended_by: Step | None = None
    during: tuple[Step, ...] = ()

    @property
    def released_at(self) -> datetime | None:
        """When the suspect was let go; None while held, or where prison followed."""
        return self.ended_by.at.at if self.ended_by and lets_go(self.ended_by) else None

    @property
    def held_on(self) -> bool:
        """Whether something else than a release ended it: prison, a remand, a further arrest."""
        return self.ended_by is not None and not lets_go(self.ended_by)


def holds(steps: Sequence[Step]) -> Iterator[Hold]:
    """Every arrest for it among the steps, in order, each with how it ended."""
    for place, step in enumerate(steps):
        if is_arrest(step):
            yield _hold(step, steps[place + 1 :])


def is_arrest(step: Step) -> bool:
    """Whether the step is an arrest: decided on, or on a warrant."""
    return (
        step.values.get("decision") == w.ArrestDecision.ARRESTED
        or step.values.get("stage") == w.WarrantStage.EXECUTED
    )


def lets_go(step: Step) -> bool:
    """Whether the suspect left custody by this step: released, or by the court."""
    if step.kind is StepKind.BEFORE_COURT:
        return step.values.get("result") in _LET_GO
    return step.kind is StepKind.RELEASED


def leaves_cells(step: Step) -> bool:
    """Whether the suspect left the police's custody by it: let go, to prison, or remanded."""
    remanded = step.values.get("result") == w.ProducedResult.REMANDED
    to_prison = step.kind is StepKind.IN_PRISON or (step.kind is StepKind.BEFORE_COURT and remanded)
    return to_prison or lets_go(step)


def _hold(arrest: Step, later: Sequence[Step]) -> Hold:
    during: list[Step] = []
    for step in later:
        if leaves_cells(step) or is_arrest(step):
            return Hold(arrest=arrest, ended_by=step, during=tuple(during))
        during.append(step)
    return Hold(arrest=arrest, during=tuple(during))

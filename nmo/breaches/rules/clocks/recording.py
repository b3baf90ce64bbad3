"""The crime is recorded within 24 hours of the report. Requirement 34."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from nmo.access.words import Role
from nmo.breaches.case import Case, Step
from nmo.breaches.rules.clocks.clock import Clock
from nmo.breaches.steps.words import WhyWithdrawn
from nmo.breaches.words import Path, StepKind
from nmo.reference.levels import Levels
from nmo.reference.words import Level

_NO_CRIME = frozenset(
    {Path.ARREST_AND_COURT, Path.CIVIL_ARREST, Path.ARREST_ONLY, Path.CONTEMPT, Path.TELL_PROBATION}
)


def recording(case: Case, levels: Levels, path: Path) -> Iterator[Clock]:
    """From when the police were told until the crime is recorded.

    Runs too where it cannot be told what a breach is, or the order was not in force on what is
    held: whether there is a crime to record is then decided within the same time. A crime that was
    cancelled is recorded anew within the same time from when the breach was opened again.
    """
    if path in _NO_CRIME:
        return
    yield _record(case.counting, levels, key="recorded", started=case.reported_at)
    for place, step in enumerate(case.counting):
        if step.kind is StepKind.REOPENED and _was_cancelled(case.counting[:place]):
            after = case.counting[place:]
            yield _record(after, levels, key=f"recorded:{step.number}", started=step.at.at)


def _record(steps: Sequence[Step], levels: Levels, *, key: str, started: datetime) -> Clock:
    """An entry in error ends it as long as it stands: opened again, the report is one after all."""
    met = [step.at.at for step in steps if step.kind is StepKind.CRIME_RECORDED]
    ended = [step for step in steps if step.kind in {StepKind.REPORT_WITHDRAWN, StepKind.REOPENED}]
    if ended and ended[-1].values.get("why") == WhyWithdrawn.RECORDED_IN_ERROR:
        met += [ended[-1].at.at] if ended[-1].kind is StepKind.REPORT_WITHDRAWN else []
    return Clock(
        key=key,
        what="Record the crime",
        why="A crime is recorded within 24 hours of its report, on the balance of probabilities.",
        started_at=started,
        due_at=levels.after(Level.BREACH_RECORDED, started),
        met_at=max(min(met), started) if met else None,
        source="National Crime Recording Standard",
        role=Role.INVESTIGATOR,
        met_by=StepKind.CRIME_RECORDED,
    )


def _was_cancelled(before: Sequence[Step]) -> bool:
    """Whether the last crime recorded by then had been cancelled."""
    kinds = {StepKind.CRIME_RECORDED, StepKind.CRIME_CANCELLED}
    last = [step.kind for step in before if step.kind in kinds][-1:]
    return last == [StepKind.CRIME_CANCELLED]

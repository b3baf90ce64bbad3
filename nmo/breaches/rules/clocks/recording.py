"""The crime is recorded within 24 hours of the report. Requirement 34."""

from collections.abc import Iterator

from nmo.access.words import Role
from nmo.breaches.case import Case
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
    held: whether there is a crime to record is then decided within the same time.
    """
    if path in _NO_CRIME:
        return
    started = case.reported_at
    met = [step.at.at for step in case.counting if step.kind is StepKind.CRIME_RECORDED]
    met += [
        step.at.at
        for step in case.counting
        if step.values.get("why") == WhyWithdrawn.RECORDED_IN_ERROR
        and step.kind is StepKind.REPORT_WITHDRAWN
    ]
    yield Clock(
        key="recorded",
        what="Record the crime",
        why="A crime is recorded within 24 hours of its report, on the balance of probabilities.",
        started_at=started,
        due_at=levels.after(Level.BREACH_RECORDED, started),
        met_at=max(min(met), started) if met else None,
        source="National Crime Recording Standard",
        role=Role.INVESTIGATOR,
    )

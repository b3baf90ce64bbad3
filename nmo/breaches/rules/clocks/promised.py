"""What the suspect is to come back for: bail to be answered, an interview that was planned."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from nmo.access.words import Role
from nmo.breaches.case import Case, Step
from nmo.breaches.rules.clocks.clock import Clock
from nmo.breaches.steps import words as w
from nmo.breaches.words import StepKind
from nmo.law import parse_when
from nmo.reference.levels import Levels
from nmo.reference.words import Level

_OVER = frozenset({StepKind.CHARGED, StepKind.OUTCOME, StepKind.CRIME_CANCELLED})
_NOT_INTERVIEWED = _OVER | {StepKind.INTERVIEWED, StepKind.ARREST_DECISION}
_POLICE_BAIL_ENDS = _OVER | {StepKind.RELEASED, StepKind.ARREST_DECISION, StepKind.IN_PRISON}
_COURT_BAIL_ENDS = frozenset(
    {
        StepKind.BEFORE_COURT,
        StepKind.COURT_RESULT,
        StepKind.RELEASED,
        StepKind.ARREST_DECISION,
        StepKind.IN_PRISON,
        StepKind.CRIME_CANCELLED,
    }
)


def promised(case: Case, levels: Levels) -> Iterator[Clock]:
    """One clock for each bail with a time to answer it, and one for each interview to come."""
    for place, step in enumerate(case.counting):
        later = case.counting[place + 1 :]
        if step.kind is StepKind.RELEASED and step.values.get("back_at"):
            yield _bail(step, later, levels)
        if step.values.get("decision") == w.ArrestDecision.INTERVIEWED_VOLUNTARILY:
            yield _interview(step, later, levels)


def _bail(step: Step, later: Sequence[Step], levels: Levels) -> Clock:
    """Police bail ends with a decision; bail after a charge with what the court did."""
    charged = step.values.get("how") == w.ReleasedHow.CHARGED_AND_BAILED
    due = max(parse_when(str(step.values["back_at"])).at, step.at.at)
    ahead = due - levels.span(Level.BAIL_AHEAD, step.at.at)
    started = max(step.at.at, ahead)
    done = _first(later, _COURT_BAIL_ENDS if charged else _POLICE_BAIL_ENDS)
    return Clock(
        key=f"bail:{step.number}",
        what="Record what the court did when bail was answered"
        if charged
        else "Decide before bail is to be answered: charge, bail again, or no further action",
        why="Whoever does not answer bail may be arrested. Is the protected person safe till then?",
        started_at=started,
        due_at=due,
        met_at=max(done, started) if done else None,
        source="Bail Act 1976, ss.6 and 7"
        if charged
        else "Police and Criminal Evidence Act 1984, ss.46A and 47ZB (recalled)",
        role=Role.INVESTIGATOR,
        met_by=StepKind.COURT_RESULT if charged else StepKind.RELEASED,
    )


def _interview(step: Step, later: Sequence[Step], levels: Levels) -> Clock:
    """By the time that was planned; where none was, by the level of the force."""
    planned = step.values.get("interview_at")
    due = (
        max(parse_when(str(planned)).at, step.at.at)
        if planned
        else levels.after(Level.INTERVIEW_HELD, step.at.at)
    )
    return Clock(
        key=f"interview:{step.number}",
        what="Interview the suspect who was not arrested",
        why="No bail binds meanwhile. If the suspect does not come, decide on arrest again.",
        started_at=step.at.at,
        due_at=due,
        met_at=_first(later, _NOT_INTERVIEWED),
        source="As planned when the suspect was not arrested"
        if planned
        else "A starting value of the force",
        role=Role.INVESTIGATOR,
        met_by=StepKind.INTERVIEWED,
    )


def _first(later: Sequence[Step], kinds: Collection[StepKind]) -> datetime | None:
    return next((step.at.at for step in later if step.kind in kinds), None)

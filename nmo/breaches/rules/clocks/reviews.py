"""What a supervisor reviews: that nobody was arrested, and that both were. Requirement 35."""

from collections.abc import Iterator

from nmo.access.words import Role
from nmo.breaches.case import Case, Step
from nmo.breaches.rules.clocks.clock import Clock
from nmo.breaches.steps import words as w
from nmo.breaches.words import StepKind
from nmo.reference.levels import Levels
from nmo.reference.words import Level

# Who is interviewed voluntarily was not arrested either, and no bail binds: it is justified alike.
NOT_ARRESTED = (w.ArrestDecision.NOT_ARRESTED, w.ArrestDecision.INTERVIEWED_VOLUNTARILY)


def reviews(case: Case, levels: Levels) -> Iterator[Clock]:
    """One clock for each decision not to arrest and for each arrest of the other party."""
    for step in case.counting:
        if step.values.get("decision") in NOT_ARRESTED:
            yield _review(
                case,
                step,
                of=w.ReviewOf.NOT_ARRESTED,
                what="Review that nobody was arrested",
                why="Not arresting has to be justified, and a supervisor says whether it is.",
                source="College of Policing APP, arrest and other positive approaches",
                levels=levels,
            )
        elif step.kind is StepKind.ALSO_ARRESTED:
            yield _review(
                case,
                step,
                of=w.ReviewOf.DUAL_ARREST,
                what="Review that both were arrested",
                why="Who is the primary aggressor? Two arrests are never the rule.",
                source="Every dual arrest is reviewed: a rule of this register",
                levels=levels,
            )


def _review(
    case: Case,
    step: Step,
    *,
    of: w.ReviewOf,
    what: str,
    why: str,
    source: str,
    levels: Levels,
) -> Clock:
    reviewed = (
        later.at.at
        for later in case.counting
        if later.kind is StepKind.REVIEWED
        and later.values.get("of") == of
        and later.at.at >= step.at.at
    )
    return Clock(
        key=f"review:{step.number}",
        what=what,
        why=why,
        started_at=step.at.at,
        due_at=levels.after(_LEVELS[of], step.at.at),
        met_at=min(reviewed, default=None),
        source=source,
        role=Role.SUPERVISOR,
        met_by=StepKind.REVIEWED,
        met_with={"of": of},
    )


_LEVELS = {
    w.ReviewOf.NOT_ARRESTED: Level.NOT_ARRESTED_REVIEWED,
    w.ReviewOf.DUAL_ARREST: Level.DUAL_ARREST_REVIEWED,
}

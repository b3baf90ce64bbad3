"""She is told: within a working day of each development, and before the suspect is let go."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from nmo.access.words import Role
from nmo.breaches.case import Case, Step
from nmo.breaches.rules.clocks.clock import Clock
from nmo.breaches.rules.clocks.court import court_clock
from nmo.breaches.rules.clocks.custody import Hold, holds
from nmo.breaches.rules.clocks.working_days import after_working
from nmo.breaches.steps import words as w
from nmo.breaches.steps.table import words_of
from nmo.breaches.steps.words import Development
from nmo.breaches.words import StepKind
from nmo.law import before_the_court_by, parse_when
from nmo.reference.levels import Levels
from nmo.reference.words import Level

SOURCE = "Victims’ Code; College of Policing APP, victim safety and support: one working day"
_OF_KIND: Mapping[StepKind, Development] = {
    StepKind.INTERVIEWED: Development.INTERVIEW,
    StepKind.BAIL_CONDITIONS: Development.BAIL,
    StepKind.IN_PRISON: Development.PRISON,
    StepKind.ADVICE_GIVEN: Development.DECISION,
    StepKind.REOPENED: Development.DECISION,
    StepKind.CHARGED: Development.CHARGE,
    StepKind.BEFORE_COURT: Development.COURT,
    StepKind.COURT_DATE: Development.COURT,
    StepKind.COURT_RESULT: Development.COURT,
    StepKind.OUTCOME: Development.OUTCOME,
    StepKind.CRIME_CANCELLED: Development.OUTCOME,
}
_OF_DECISION: Mapping[object, Development] = {
    w.ArrestDecision.ARRESTED: Development.ARREST,
    w.ArrestDecision.WANTED: Development.WANTED,
    w.ArrestDecision.NOT_ARRESTED: Development.NOT_ARRESTED,
    w.ArrestDecision.INTERVIEWED_VOLUNTARILY: Development.NOT_ARRESTED,
}


def development_of(step: Step) -> Development | None:
    """What the step is to her, if she is to be told of it within a working day."""
    if step.kind is StepKind.ARREST_DECISION:
        return _OF_DECISION.get(step.values.get("decision"))
    if step.kind is StepKind.WARRANT and step.values.get("stage") == w.WarrantStage.EXECUTED:
        return Development.ARREST
    if step.values.get("decision") == w.Advice.FURTHER_WORK:
        return None
    return _OF_KIND.get(step.kind)


def telling_her(case: Case, levels: Levels) -> Iterator[Clock]:
    """One clock for each development, and one for each time that the suspect is let go.

    Let go after an arrest, she is told before it; let go by a prison or a court on a day that
    nobody knew of, within a working day like any other development.
    """
    held = tuple(holds(case.counting))
    ended = {hold.ended_by.number for hold in held if hold.ended_by is not None}
    for step in case.counting:
        development = development_of(step)
        if development is not None:
            yield _of_development(case, levels, step, development)
        elif step.kind is StepKind.RELEASED and step.number not in ended:
            yield _of_release(case, levels, step)
    for hold in held:
        if not hold.held_on:
            yield _before_release(case, levels, hold)
            yield from _her_views(case, levels, hold)


def _of_development(case: Case, levels: Levels, step: Step, development: Development) -> Clock:
    started = step.at.at
    return Clock(
        key=f"told:{step.number}",
        what=f"Tell the protected person: {_lower(words_of(development))}",
        why="Within one working day of each development, only as the safe-contact rules allow.",
        started_at=started,
        due_at=levels.after(Level.VICTIM_UPDATED, started, counted=after_working),
        met_at=_told_at(case, development, started),
        source=SOURCE,
        role=Role.INVESTIGATOR,
        met_by=StepKind.SHE_UPDATED,
        tried_by=StepKind.UPDATE_TRIED,
        met_with={"about": development},
        attempts=_tried(case, development, started),
    )


def _of_release(case: Case, levels: Levels, step: Step) -> Clock:
    """From prison or by a court; told of it while he was still there counts too."""
    released = step.at.at
    into = [s.at.at for s in case.counting if s.kind is StepKind.IN_PRISON and s.at.at <= released]
    since = max(into, default=released)
    told = _told_of_release(case, since, released)
    clock = _of_development(case, levels, step, Development.RELEASE)
    return replace(clock, met_at=max(told, released) if told else None)


def _before_release(case: Case, levels: Levels, hold: Hold) -> Clock:
    arrested = hold.arrest.at.at
    return Clock(
        key=f"release:{hold.arrest.number}",
        what="Tell the protected person before the suspect is let go",
        why="Or record every attempt. Release is a time of danger: assess the risk again.",
        started_at=arrested,
        due_at=let_go_by(case, levels, hold),
        met_at=_told_of_release(case, arrested, hold.released_at),
        source=SOURCE,
        role=Role.CUSTODY_OFFICER,
        met_by=StepKind.SHE_UPDATED,
        tried_by=StepKind.UPDATE_TRIED,
        met_with={"about": Development.RELEASE},
        attempts=_tried(case, Development.RELEASE, arrested),
    )


def _her_views(case: Case, levels: Levels, hold: Hold) -> Iterator[Clock]:
    ended = hold.ended_by
    if ended is not None and ended.values.get("how") == w.ReleasedHow.NO_FURTHER_ACTION:
        return
    arrested = hold.arrest.at.at
    asked = [
        step
        for step in case.counting
        if step.kind is StepKind.HER_VIEWS_ON_BAIL and step.at.at >= arrested
    ]
    reached = [s.at.at for s in asked if s.values.get("views") != w.Views.NOT_REACHED]
    yield Clock(
        key=f"views:{hold.arrest.number}",
        what="Ask the protected person for views on bail conditions",
        why="Asked for before conditions are set.",
        started_at=arrested,
        due_at=let_go_by(case, levels, hold),
        met_at=min(reached, default=None),
        source="Victims’ Code; PACE 1984, s.47ZZA (recalled)",
        role=Role.INVESTIGATOR,
        met_by=StepKind.HER_VIEWS_ON_BAIL,
        attempts=tuple(s.at.at for s in asked if s.at.at not in reached),
    )


def let_go_by(case: Case, levels: Levels, hold: Hold) -> datetime:
    """When the suspect was let go, or the latest moment until which nobody need have been."""
    if hold.released_at is not None:
        return hold.released_at
    charged = [step for step in hold.during if step.kind is StepKind.CHARGED]
    dates = [
        parse_when(str(step.values["on"])).at
        for step in case.counting
        if step.kind is StepKind.COURT_DATE and charged and step.at.at >= charged[-1].at.at
    ]
    if dates:
        return max(min(dates), hold.arrest.at.at)
    held_from = charged[-1].at.at if charged else hold.arrest.at.at
    clock = court_clock(case, levels, hold.arrest)
    if clock is not None and not charged:
        return before_the_court_by(clock, held_from)
    return levels.after(Level.HELD_BEFORE_CHARGE, held_from)


def _told_at(case: Case, development: Development, since: datetime) -> datetime | None:
    told = _about(case, StepKind.SHE_UPDATED, development, since)
    return told[0].at.at if told else None


def _told_of_release(case: Case, since: datetime, released: datetime | None) -> datetime | None:
    """Told of it by name, before or after; what was told of "everything" holds only what was."""
    told = (
        step.at.at
        for step in _about(case, StepKind.SHE_UPDATED, Development.RELEASE, since)
        if step.values.get("about") == Development.RELEASE
        or (released is not None and step.at.at >= released)
    )
    return min(told, default=None)


def _tried(case: Case, development: Development, since: datetime) -> tuple[datetime, ...]:
    return tuple(s.at.at for s in _about(case, StepKind.UPDATE_TRIED, development, since))


def _about(
    case: Case, kind: StepKind, development: Development, since: datetime
) -> tuple[Step, ...]:
    about = {development, Development.ALL}
    return tuple(
        step
        for step in case.counting
        if step.kind is kind and step.values.get("about") in about and step.at.at >= since
    )


def _lower(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"

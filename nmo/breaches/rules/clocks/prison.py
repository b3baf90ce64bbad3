"""A suspect in prison: her numbers blocked, the date of release known, and she told before it."""

from collections.abc import Iterator
from datetime import date, datetime

from nmo.access.words import Role
from nmo.breaches.case import Case, Step
from nmo.breaches.rules.clocks.clock import Clock
from nmo.breaches.steps import words as w
from nmo.breaches.steps.words import Development
from nmo.breaches.words import StepKind
from nmo.law import start_of_day
from nmo.reference.levels import Levels
from nmo.reference.words import Level

_FROM_CELLS = "Breaches come from cells: calls, letters and messages through others."
_STARTING = "A starting value of the force"


def prison(case: Case, levels: Levels) -> Iterator[Clock]:
    """What the last that is known of his prison leaves to be asked, and each release to come."""
    told = [step for step in case.counting if step.kind is StepKind.IN_PRISON]
    for place, step in enumerate(told):
        later = told[place + 1 :]
        out = _out_at(case, step)
        yield from _to_block(step, later, out, levels)
        yield from _to_date(step, later, out, levels)
        if not any(each.values.get("release_date") == "known" for each in later):
            yield from _to_tell(case, step, levels)


def _out_at(case: Case, step: Step) -> datetime | None:
    outs = [s.at.at for s in case.counting if s.kind is StepKind.RELEASED and s.at.at >= step.at.at]
    return min(outs, default=None)


def _to_block(
    step: Step, later: list[Step], out: datetime | None, levels: Levels
) -> Iterator[Clock]:
    """The prison is asked to block her numbers, and asked again until it has."""
    state = step.values.get("numbers_blocked")
    if state in {w.NumbersBlocked.NOT_YET_ASKED, w.NumbersBlocked.ASKED}:
        asked = state == w.NumbersBlocked.ASKED
        met = [s.at.at for s in later if s.values.get("numbers_blocked") != state]
        yield _asking(
            step,
            key=f"block:{step.number}",
            what="See that the prison has blocked the protected person’s numbers"
            if asked
            else "Ask the prison to block the protected person’s numbers",
            due_at=levels.after(_level(asked=asked), step.at.at),
            met_at=min([*met, *([out] if out else [])], default=None),
        )


def _to_date(
    step: Step, later: list[Step], out: datetime | None, levels: Levels
) -> Iterator[Clock]:
    """The prison is asked for the date of release, and asked again until it answers."""
    state = step.values.get("release_date")
    if state in {w.ReleaseDate.NOT_YET_ASKED, w.ReleaseDate.ASKED}:
        asked = state == w.ReleaseDate.ASKED
        met = [s.at.at for s in later if s.values.get("release_date") != state]
        yield _asking(
            step,
            key=f"release_date:{step.number}",
            what="Ask the prison again for the date of release"
            if asked
            else "Ask the prison for the date of release",
            due_at=levels.after(_level(asked=asked), step.at.at),
            met_at=min([*met, *([out] if out else [])], default=None),
        )


def _level(*, asked: bool) -> Level:
    return Level.PRISON_ASKED_AGAIN if asked else Level.PRISON_ASKED


def _asking(step: Step, *, key: str, what: str, due_at: datetime, met_at: datetime | None) -> Clock:
    return Clock(
        key=key,
        what=what,
        why=_FROM_CELLS,
        started_at=step.at.at,
        due_at=due_at,
        met_at=met_at,
        source=_STARTING,
        role=Role.INVESTIGATOR,
    )


def _to_tell(case: Case, step: Step, levels: Levels) -> Iterator[Clock]:
    """She is told of the release in time, whatever she was told before its date was known."""
    day = step.values.get("released_on")
    if day is None:
        return
    due = max(start_of_day(date.fromisoformat(str(day))), step.at.at)
    started = max(step.at.at, due - levels.span(Level.PRISON_RELEASE_AHEAD, step.at.at))
    about = {Development.RELEASE, Development.PRISON}
    told, tried = (
        tuple(
            each.at.at
            for each in case.counting
            if each.kind is kind and each.values.get("about") in about and each.at.at >= step.at.at
        )
        for kind in (StepKind.SHE_UPDATED, StepKind.UPDATE_TRIED)
    )
    yield Clock(
        key=f"prison_release:{step.number}",
        what="Tell the protected person that the suspect will be released from prison",
        why="Before the day of release. Assess the risk and the safety plan again.",
        started_at=started,
        due_at=due,
        met_at=max(min(told), started) if told else None,
        source="College of Policing APP, victim safety and support",
        role=Role.SAFEGUARDING_OFFICER,
        attempts=tried,
    )

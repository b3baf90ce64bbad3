"""A suspect in prison: her numbers blocked, the date of release known, and she told before it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
_NEWS_OF_RELEASE = frozenset({w.ReleaseDate.KNOWN, w.ReleaseDate.NONE_SET})


@dataclass(frozen=True, kw_only=True)
class _Question:
    """What a prison is asked, and asked again until it answers.

    key: of its clock. answer: the field of the step in which it is answered, or said to be open.
    """

    key: str
    answer: str
    first: str
    again: str


_QUESTIONS = (
    _Question(
        key="block",
        answer="numbers_blocked",
        first="Ask the prison to block the protected person’s numbers",
        again="See that the prison has blocked the protected person’s numbers",
    ),
    _Question(
        key="release_date",
        answer="release_date",
        first="Ask the prison for the date of release",
        again="Ask the prison again for the date of release",
    ),
)
_LEVELS: Mapping[str, Level] = {
    "not_yet_asked": Level.PRISON_ASKED,
    "asked": Level.PRISON_ASKED_AGAIN,
}


def prison(case: Case, levels: Levels) -> Iterator[Clock]:
    """What the last that is known of his prison leaves to be asked, and each release to come."""
    told = [step for step in case.counting if step.kind is StepKind.IN_PRISON]
    for place, step in enumerate(told):
        later = told[place + 1 :]
        out = _out_at(case, step)
        for question in _QUESTIONS:
            yield from _to_ask(question, step, later, out, levels)
        if not any(each.values.get("release_date") in _NEWS_OF_RELEASE for each in later):
            yield from _to_tell(case, step, out, levels)


def _out_at(case: Case, step: Step) -> datetime | None:
    outs = [s.at.at for s in case.counting if s.kind is StepKind.RELEASED and s.at.at >= step.at.at]
    return min(outs, default=None)


def _to_ask(
    question: _Question,
    step: Step,
    later: Sequence[Step],
    out: datetime | None,
    levels: Levels,
) -> Iterator[Clock]:
    """Until something else is known of it, or he is out."""
    state = str(step.values.get(question.answer))
    level = _LEVELS.get(state)
    if level is None:
        return
    known = [each.at.at for each in later if each.values.get(question.answer) != state]
    yield Clock(
        key=f"{question.key}:{step.number}",
        what=question.again if level is Level.PRISON_ASKED_AGAIN else question.first,
        why=_FROM_CELLS,
        started_at=step.at.at,
        due_at=levels.after(level, step.at.at),
        met_at=min([*known, *([out] if out else [])], default=None),
        source=_STARTING,
        role=Role.INVESTIGATOR,
        met_by=StepKind.IN_PRISON,
    )


def _to_tell(case: Case, step: Step, out: datetime | None, levels: Levels) -> Iterator[Clock]:
    """She is told of the release in time, whatever she was told before its date was known."""
    day = step.values.get("released_on")
    if day is None:
        return
    planned = start_of_day(date.fromisoformat(str(day)))
    due = max(min(planned, out or planned), step.at.at)
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
        met_by=StepKind.SHE_UPDATED,
        tried_by=StepKind.UPDATE_TRIED,
        met_with={"about": Development.RELEASE},
        attempts=tried,
    )

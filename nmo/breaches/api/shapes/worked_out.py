"""What the rules make of a breach, as the API writes it."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.words import Role
from nmo.breaches.api.shapes.moments import moment, moment_or_none
from nmo.breaches.rules.aggressor import AggressorPrompt
from nmo.breaches.rules.bail import Gap
from nmo.breaches.rules.clocks import Clock, ClockState
from nmo.breaches.rules.offences import OffencePrompt
from nmo.breaches.rules.patterns import Earlier, Pattern
from nmo.breaches.rules.points import Point
from nmo.breaches.steps.words import Offence, OffenceDecision
from nmo.breaches.words import PointKind, PointState, Status
from nmo.law import ConditionCode
from nmo.law.shape import Moment, Shape


@dataclass(frozen=True, kw_only=True)
class PointOut(Shape):
    """A point to prove. One that is missing is never a reason to drop a report."""

    kind: PointKind
    """Which."""
    state: PointState
    """How it stands on what is held."""
    held: list[str]
    """What is held of it."""
    missing: list[str]
    """What is missing, and where to look for it."""
    source: str
    """The Act, section or ruling that asks for it."""


@dataclass(frozen=True, kw_only=True)
class ClockOut(Shape):
    """Something that is to be done by a moment."""

    key: str
    """Which clock, and the number of the step it counts from after a colon."""
    what: str
    """What is to be done."""
    why: str
    """Why."""
    started_at: Moment
    """From when it counts."""
    due_at: Moment
    """By when."""
    met_at: Moment | None
    """When it was done; null: it was not yet."""
    state: ClockState
    """How it stands now."""
    attempts: list[Moment]
    """When it was tried."""
    role: Role
    """For whom."""
    source: str
    """The rule behind it."""


@dataclass(frozen=True, kw_only=True)
class EarlierOut(Shape):
    """Another breach by the same respondent; of another force no more than that there is one."""

    breach_ref: str | None
    """The breach; null where it is another force's."""
    order_ref: str
    """Its order."""
    force: str
    """Which force answers for it."""
    started_at: Moment
    """When it is said to have happened."""
    status: Status
    """How far it is."""
    same_order: bool
    """Whether it is of the same order."""
    same_pair: bool
    """Whether it is between the same two people."""


@dataclass(frozen=True, kw_only=True)
class PatternOut(Shape):
    """The repeats beside a breach, across orders and forces."""

    others: list[EarlierOut]
    """Every other breach by the respondent, the latest first; a crime cancelled counts nowhere."""
    recent: int
    """How many of them lie within a year."""
    escalating: bool
    """Whether they follow each other ever faster."""
    course_of_conduct: bool
    """Whether it is at least the second occasion against the same person."""
    sentences: list[str]
    """The same in plain words."""


@dataclass(frozen=True, kw_only=True)
class PromptOut(Shape):
    """Another offence to think of, so that it is not lost behind the breach."""

    offence: Offence
    """Which."""
    name: str
    """What it is called."""
    because: list[str]
    """Why."""
    source: str
    """Its law."""
    recording: str
    """How it is recorded beside a breach; the Force Crime Registrar confirms it."""
    decided: OffenceDecision | None
    """What was decided; null: nothing yet."""


@dataclass(frozen=True, kw_only=True)
class AggressorOut(Shape):
    """What is to be asked before anybody is arrested, where both say it of the other."""

    sentence: str
    """Never two arrests by default."""
    asked: dict[str, str]
    """The questions."""
    unanswered: list[str]
    """Those that nobody has answered."""


@dataclass(frozen=True, kw_only=True)
class GapOut(Shape):
    """A paragraph of the order that the bail does not cover."""

    paragraph: str
    """Its number on the paper."""
    codes: list[ConditionCode]
    """Of which kinds it is not covered."""
    text: str
    """The same in plain words."""


def point_out(point: Point) -> PointOut:
    """The point as JSON values."""
    return PointOut(
        kind=point.kind,
        state=point.state,
        held=list(point.held),
        missing=list(point.missing),
        source=point.source,
    )


def clock_out(clock: Clock, now: datetime) -> ClockOut:
    """The clock as it stands at `now`."""
    return ClockOut(
        key=clock.key,
        what=clock.what,
        why=clock.why,
        started_at=moment(clock.started_at),
        due_at=moment(clock.due_at),
        met_at=moment_or_none(clock.met_at),
        state=clock.state(now),
        attempts=[moment(each) for each in clock.attempts],
        role=clock.role,
        source=clock.source,
    )


def pattern_out(pattern: Pattern) -> PatternOut:
    """The repeats as JSON values."""
    return PatternOut(
        others=[_earlier(each) for each in pattern.of_respondent],
        recent=pattern.recent,
        escalating=pattern.escalating,
        course_of_conduct=pattern.is_course,
        sentences=list(pattern.sentences),
    )


def _earlier(earlier: Earlier) -> EarlierOut:
    return EarlierOut(
        breach_ref=earlier.ref or None,
        order_ref=earlier.order_ref,
        force=earlier.force,
        started_at=moment(earlier.started_at),
        status=earlier.status,
        same_order=earlier.same_order,
        same_pair=earlier.same_pair,
    )


def prompt_out(prompt: OffencePrompt) -> PromptOut:
    """The prompt as JSON values."""
    return PromptOut(
        offence=prompt.offence,
        name=prompt.name,
        because=list(prompt.because),
        source=prompt.source,
        recording=prompt.recording,
        decided=prompt.decided,
    )


def aggressor_out(prompt: AggressorPrompt) -> AggressorOut:
    """The prompt as JSON values."""
    return AggressorOut(
        sentence=prompt.sentence, asked=dict(prompt.asked), unanswered=list(prompt.unanswered)
    )


def gap_out(gap: Gap) -> GapOut:
    """The gap as JSON values."""
    return GapOut(paragraph=gap.paragraph, codes=list(gap.codes), text=gap.text)

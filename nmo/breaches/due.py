"""What is due of a breach: its clocks, run over the facts that were stated of it. Pure.

The clocks are those of the page (`rules.clocks`): here the breach is put together again from its
facts, which hold every closed value that a clock counts from and no word that somebody typed.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain

from nmo.access.words import Role
from nmo.breaches.case import Account, Alleged, Case, Step
from nmo.breaches.rules.clocks import clocks_of
from nmo.breaches.steps.words import Advice
from nmo.breaches.words import (
    POSITION,
    STANDS,
    STEP,
    STEP_WITHDRAWN,
    VALUE,
    Certainty,
    Channel,
    Path,
    Reporter,
    Status,
    StepKind,
    Through,
)
from nmo.law import OrderType, parse_when
from nmo.reference.levels import Levels
from nmo.reference.words import Level
from nmo.work.due import DueItem, FactStated, FactValue

REVIEW = "review"  # what a supervisor's clocks are called
DOUBLE, LOOK_AGAIN, ADVICE, FURTHER_WORK = "double", "look_again", "advice", "further_work"
# The step that does what is due beside the clocks; a clock names its own.
DONE_BY = {ADVICE: StepKind.ADVICE_GIVEN, FURTHER_WORK: StepKind.ADVICE_ASKED}


def clock_of_key(key: str) -> str:
    """Which clock a piece of work is of: its key without the occurrence."""
    return key.partition(":")[0]


def breach_due(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """What is due for one breach; nothing where it turned out to be another report's."""
    stands = next((fact for fact in reversed(facts) if fact.kind == STANDS), None)
    if stands is None or stands.values.get("same_as_another"):
        return
    case = case_from(facts, stands)
    for clock in clocks_of(case, levels, path=Path(str(stands.values["path"]))):
        if clock.met_at is None:
            yield DueItem(
                key=clock.key,
                what=clock.what,
                why=clock.why,
                role=clock.role,
                appears_at=clock.started_at,
                due_at=clock.due_at,
            )
    yield from chain(
        _advice(case, levels), _look_again(facts, levels), _double(facts, stands, levels)
    )


def case_from(facts: Sequence[FactStated], stands: FactStated) -> Case:
    """The breach as far as its facts tell it: when, what was done, and no word of it."""
    values = stands.values
    reported, recorded = (_moment(values, name) for name in ("reported_at", "recorded_at"))
    ended = values.get("ended")
    when = Alleged(
        started=parse_when(str(values["started"])),
        ended=parse_when(str(ended)) if ended else None,
        certainty=Certainty(str(values["certainty"])),
    )
    account = Account(
        number=1,
        happened="",
        when=when,
        through=Through(str(values["through"])),
        known_from=recorded,
    )
    return Case(
        ref=stands.subject_ref,
        order_ref="",
        order_type=OrderType(str(values["order_type"])),
        owning_force="",
        force_code="",
        channel=Channel(str(values["channel"])),
        reporter=Reporter(str(values["reporter"])),
        reported_at=reported,
        recorded_at=recorded,
        status=Status(str(values["status"])),
        accounts=(account,),
        steps=tuple(_steps(facts)),
    )


def _steps(facts: Sequence[FactStated]) -> Iterator[Step]:
    """The steps that were taken and not withdrawn."""
    gone = {fact.values["number"] for fact in facts if fact.kind == STEP_WITHDRAWN}
    for fact in facts:
        values = fact.values
        if fact.kind == STEP and values["number"] not in gone:
            yield Step(
                number=int(str(values["number"])),
                kind=StepKind(str(values["kind"])),
                at=parse_when(str(values["at"])),
                values={
                    name.removeprefix(VALUE): value
                    for name, value in values.items()
                    if name.startswith(VALUE)
                },
                recorded_at=_moment(values, "recorded_at"),
            )


def _advice(case: Case, levels: Levels) -> Iterator[DueItem]:
    """The prosecutor has not answered, or asked for further work by a moment."""
    last = case.last(StepKind.ADVICE_ASKED, StepKind.ADVICE_GIVEN)
    if last is None or case.last(StepKind.CHARGED, StepKind.OUTCOME) is not None:
        return
    if last.kind is StepKind.ADVICE_ASKED:
        yield DueItem(
            key=f"{ADVICE}:{last.number}",
            what="Ask the prosecutor again",
            why="The prosecutor was asked and no decision is recorded.",
            role=Role.INVESTIGATOR,
            appears_at=last.at.at,
            due_at=levels.after(Level.ADVICE_WAITED, last.at.at),
        )
    elif last.values.get("decision") == Advice.FURTHER_WORK and last.values.get("act_by"):
        yield DueItem(
            key=f"{FURTHER_WORK}:{last.number}",
            what="Do what the prosecutor asked for",
            why="The prosecutor decides when the further work is done.",
            role=Role.INVESTIGATOR,
            appears_at=last.at.at,
            due_at=parse_when(str(last.values["act_by"])).at,
        )


def _look_again(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """The order is found to have meant something else at the time."""
    for fact in facts:
        if fact.kind == POSITION:
            yield DueItem(
                key=f"{LOOK_AGAIN}:{fact.values['number']}",
                what="Look at the breach again: the order meant something else then",
                why="Something about the order arrived late. What was held before is kept beside.",
                role=Role.INVESTIGATOR,
                appears_at=fact.happened_at,
                due_at=levels.after(Level.BREACH_LOOKED_AGAIN, fact.happened_at),
            )


def _double(facts: Sequence[FactStated], stands: FactStated, levels: Levels) -> Iterator[DueItem]:
    """Another report may be of the same breach."""
    if stands.values.get("undecided_double"):
        found = next(f for f in facts if f.kind == STANDS and f.values.get("undecided_double"))
        yield DueItem(
            key=DOUBLE,
            what="Decide whether two reports are of one breach",
            why="The same order or the same two people, at or about the same time.",
            role=Role.INVESTIGATOR,
            appears_at=found.happened_at,
            due_at=levels.after(Level.BREACH_DOUBLE, found.happened_at),
        )


def _moment(values: Mapping[str, FactValue], name: str) -> datetime:
    return datetime.fromisoformat(str(values[name]))

"""Reads one row of scenarios.txt into a breach, and says what the rules find of it."""

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from nmo.breaches.case import Account, Alleged, Case, ConditionAlleged, Frozen, Step, Value
from nmo.breaches.queries.alleged import conditions_alleged
from nmo.breaches.queries.positions import Meant
from nmo.breaches.rules.moments import moments_of
from nmo.breaches.rules.status import may_take, status_of
from nmo.breaches.steps.table import read_values
from nmo.breaches.words import Certainty, Channel, Means, Reporter, StepKind, Through
from nmo.law import History, OrderType, parse_when
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import position

NOW = parse_when("2028-01-01T12:00").at
REPORTED_AFTER = timedelta(minutes=15)


@dataclass(frozen=True)
class Row:
    """One breach of the table, as it stands there."""

    line: int
    order: str
    happened: str
    alleged: str
    known: str
    said: str
    steps: str
    expected: str
    law: str

    def history(self) -> History:
        """What is recorded of the order, each condition with a reference of its own."""
        history = history_of(self.order, self.happened)
        return replace(
            history,
            events=tuple(
                replace(
                    event,
                    conditions=tuple(
                        replace(each, ref=f"{place}.{number}", known_from=event.known_from)
                        for number, each in enumerate(event.conditions)
                    ),
                )
                for place, event in enumerate(history.events)
            ),
        )


@dataclass
class Told:
    """What a row says of the report."""

    paragraphs: list[str] = field(default_factory=list)
    covers_others: bool = False
    allows: tuple[str, ...] = ()
    through: Through = Through.RESPONDENT
    named_as: str = ""
    means: tuple[Means, ...] = ()
    reported_at: datetime | None = None
    repeats: int = 0


def alleged_of(text: str) -> Alleged:
    """'WHEN to WHEN between': when it is said to have happened."""
    words = text.split()
    certainty = Certainty(words.pop()) if words[-1] in set(Certainty) else Certainty.EXACT
    ended = parse_when(words[2]) if len(words) == 3 else None
    return Alleged(started=parse_when(words[0]), ended=ended, certainty=certainty)


def told_of(text: str) -> Told:
    """'breaks 1,2; through third_party_own': what the report says."""
    told = Told()
    for part in filter(None, map(str.strip, text.split(";"))):
        word, *rest = shlex.split(part)
        _READ[word](told, rest)
    return told


def _breaks(told: Told, rest: list[str]) -> None:
    told.paragraphs = [] if rest == ["not_known"] else rest[0].split(",")


def _read_reported(told: Told, rest: list[str]) -> None:
    told.reported_at = parse_when(rest[0]).at


_READ = {
    "breaks": _breaks,
    "covers_others": lambda told, _: setattr(told, "covers_others", True),
    "allows": lambda told, rest: setattr(told, "allows", tuple(rest)),
    "through": lambda told, rest: setattr(told, "through", Through(rest[0])),
    "named_otherwise": lambda told, _: setattr(told, "named_as", "another name"),
    "means": lambda told, rest: setattr(told, "means", tuple(map(Means, rest))),
    "reported": _read_reported,
    "repeats": lambda told, rest: setattr(told, "repeats", int(rest[0])),
}


def frozen_of(row: Row, alleged: Alleged) -> tuple[Frozen, ...]:
    """What the order meant then: computed once, or twice where the row says so."""
    history = row.history()
    moments = [part.strip() for part in row.known.split("then") if part.strip()] or [""]
    knowns = [parse_when(text).at if text else NOW for text in moments]
    return tuple(
        Frozen(
            number=number,
            known=known,
            computed_at=known,
            positions=tuple(
                position(history.as_known(known), at)
                for at in moments_of(history.as_known(known), alleged)
            ),
        )
        for number, known in enumerate(knowns, start=1)
    )


def case_of(row: Row) -> Case:
    """The breach that a row tells of, with every step that it says may be taken."""
    told, alleged = told_of(row.said), alleged_of(row.alleged)
    frozen = frozen_of(row, alleged)
    reported = told.reported_at or alleged.latest + REPORTED_AFTER
    case = Case(
        ref="B1",
        order_ref="X1",
        order_type=OrderType(row.order.partition("/")[0]),
        owning_force="West Test Police",
        force_code="WTP",
        channel=Channel.CARD,
        reporter=Reporter.PROTECTED_PERSON,
        reported_at=reported,
        recorded_at=reported,
        accounts=(_account(row, told, alleged, frozen, reported),),
        frozen=frozen,
    )
    return with_steps(case, row.steps)


def _account(
    row: Row, told: Told, alleged: Alleged, frozen: tuple[Frozen, ...], reported: datetime
) -> Account:
    last = frozen[-1]
    meant = Meant(history=row.history(), known=last.known, positions=last.positions)
    named = conditions_alleged(told.paragraphs, meant)
    return Account(
        number=1,
        happened="What is said to have happened.",
        when=alleged,
        means=told.means,
        through=told.through,
        named_as=told.named_as,
        conditions=tuple(_as_said(each, told) for each in named),
        conditions_known=bool(told.paragraphs),
        known_from=reported,
    )


def _as_said(condition: ConditionAlleged, told: Told) -> ConditionAlleged:
    return replace(condition, third_party=told.covers_others, exceptions=told.allows)


def steps_told(text: str) -> Iterator[tuple[bool, StepKind, str, Mapping[str, Value]]]:
    """Each step of a row: whether it may be taken, its kind, when, and its values as read."""
    for part in filter(None, map(str.strip, text.split(";"))):
        kind, when, *given = shlex.split(part)
        raw = dict(each.split("=", 1) for each in given)
        read = read_values(StepKind(kind.removeprefix("!")), raw)
        allowed = not kind.startswith("!")
        assert not (allowed and read.problems), f"{part}: {read.problems}"
        yield allowed, StepKind(kind.removeprefix("!")), when, read.values


def with_steps(case: Case, text: str) -> Case:
    """The breach after these steps, each of which the rules were asked about.

    A step that is refused changes nothing, and leaves its number unused.
    """
    for number, (allowed, kind, when, values) in enumerate(steps_told(text), start=1):
        reasons = may_take(case, kind, values, at=parse_when(when), now=NOW)
        assert bool(reasons) != allowed, f"{kind} at {when}: {reasons or 'was not refused'}"
        if allowed:
            step = Step(
                number=number,
                kind=kind,
                at=parse_when(when),
                values=values,
                words="said in words",
                recorded_at=NOW,
            )
            case = replace(case, steps=(*case.steps, step))
            case = replace(case, status=status_of(case.steps))
    return case

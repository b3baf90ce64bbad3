"""The answer to a check in the one shape that the command line and the API write."""

from dataclasses import dataclass

from nmo.checks.words import AnswerKind, MatchRole
from nmo.law import OrderType, Standing
from nmo.law.shape import DayOrMoment, Moment, Shape
from nmo.orders.queries import SourceState


@dataclass(frozen=True, kw_only=True)
class UnderstoodOut(Shape):
    """The question as it was understood; what was not given is null."""

    name: str | None
    """The name."""
    date_of_birth: str | None
    """The date of birth, X where a digit is not known: 1985-03-12, 1985-XX-XX."""
    age: int | None
    """The age in whole years."""
    address: str | None
    """The address."""
    postcode: str | None
    """The postcode."""
    phone: str | None
    """The telephone number."""
    case_number: str | None
    """The court's case number."""
    reference: str | None
    """The whole line, where it may be an order's own reference."""


@dataclass(frozen=True, kw_only=True)
class SourceOut(Shape):
    """Something that was looked through."""

    name: str
    """Its name."""
    fresh_to: Moment | None
    """Up to when it is complete; null: never complete up to any moment."""
    state: SourceState
    """Whether it can be relied on to be complete."""
    papers_waiting: int
    """How many papers came since then that are not all read and checked; 0 where none did."""


@dataclass(frozen=True, kw_only=True)
class ProblemOfCheck(Shape):
    """Something that the answer could not take account of, or why there is none."""

    code: str
    """A stable word for it."""
    text: str
    """What it is and what to do, in plain words."""


@dataclass(frozen=True, kw_only=True)
class WhyOut(Shape):
    """One thing compared."""

    field: str
    """What was compared."""
    level: str
    """How far it agrees."""
    weight: float
    """What that weighed, in bits: above 0 for the match, below 0 against it."""
    text: str
    """The comparison in plain words."""


@dataclass(frozen=True, kw_only=True)
class OrderOfMatchOut(Shape):
    """An order that names the person, in short."""

    order_ref: str
    """The order."""
    order_type: OrderType
    """What kind it is."""
    standing: Standing
    """Whether it is in force at the moment asked about."""
    ends_at: DayOrMoment | None
    """When it ends, if it says so; null is not "never" and not "ended"."""


@dataclass(frozen=True, kw_only=True)
class MatchOut(Shape):
    """A person who is or may be meant."""

    person_ref: str
    """The person."""
    other_refs: list[str]
    """Other references of the same person."""
    role: MatchRole
    """What the person is to the first of the orders."""
    probability: float
    """How likely it is that this person is meant, from 0 to 1."""
    why: list[WhyOut]
    """What was compared, and what it weighed."""
    orders: list[OrderOfMatchOut]
    """Every order that names the person, in force first."""


@dataclass(frozen=True, kw_only=True)
class CheckOut(Shape):
    """One of the four answers, with what it rests on."""

    check_id: str | None
    """The check's reference; null only where nothing could be recorded, and so nothing is shown."""
    understood: UnderstoodOut
    """The question as it was understood."""
    at: Moment | None
    """The moment asked about; null only where nothing could be asked."""
    answer: AnswerKind
    """One of the four answers."""
    complete_to: Moment | None
    """Up to when every source is complete; null where one of them never said."""
    sources: list[SourceOut]
    """What was looked through."""
    problems: list[ProblemOfCheck]
    """What to know and do; `cannot_answer` always has one."""
    matches: list[MatchOut]
    """Best first, at most 10; empty only with `none` or `cannot_answer`."""
    weights_version: str | None
    """The version of the weights by which people were compared; null where nobody was."""


@dataclass(frozen=True, kw_only=True)
class BatchLineOut(CheckOut):
    """The answer to one question of many."""

    query_id: str
    """The number that the question bears in the file."""

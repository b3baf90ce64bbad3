"""What a setting of each kind says: frozen values, each with its source and mark. Pure."""

from dataclasses import dataclass
from datetime import timedelta

from nmo.law import OrderTypeRule
from nmo.law.order_types.rule import Mark, Source
from nmo.reference.words import Unit


@dataclass(frozen=True, kw_only=True)
class ConditionWords:
    """What an officer calls a kind of condition: the words after the court's own."""

    label: str
    source: Source


@dataclass(frozen=True, kw_only=True)
class ServiceLevel:
    """How long may pass: so many minutes, hours or days (a day is 24 hours)."""

    amount: int
    unit: Unit
    source: Source

    @property
    def span(self) -> timedelta:
        """The same as a length of time."""
        return timedelta(**{self.unit.value: self.amount})


@dataclass(frozen=True, kw_only=True)
class Telephone:
    """Whom to ring, as it reads on after "ring", and the number where one is held."""

    who: str
    number: str
    source: Source

    @property
    def spoken(self) -> str:
        """The control room on 01632 960100; the control room."""
        return f"{self.who} on {self.number}" if self.number else self.who


@dataclass(frozen=True, kw_only=True)
class CourtForm:
    """A form of the courts, the version that was read, and whether it is still used."""

    name: str
    version: str
    in_use: bool = True
    source: Source


@dataclass(frozen=True, kw_only=True)
class OffenceCode:
    """The Home Office code under which a breach is recorded; an empty code is not known."""

    code: str
    offence: str
    note: str = ""
    source: Source


@dataclass(frozen=True, kw_only=True)
class OutcomeCode:
    """A Home Office outcome type.

    counts: whether it is an outcome at all. likely: offered first for a breach of an order.
    asks_reason: an out-of-court outcome, which needs a supervisor's and a prosecutor's reason.
    """

    name: str
    counts: bool = True
    likely: bool = False
    asks_reason: bool = False
    in_use: bool = True
    source: Source


@dataclass(frozen=True, kw_only=True)
class PackName:
    """What a part of an evidence pack is called by the force."""

    name: str
    source: Source


Value = (
    OrderTypeRule
    | ConditionWords
    | ServiceLevel
    | Telephone
    | CourtForm
    | OffenceCode
    | OutcomeCode
    | PackName
)

# Somebody has yet to read these in their source; what is assumed is the force's own to set.
_NOT_CONFIRMED = frozenset({Mark.RECALLED, Mark.SECOND_HAND})


def to_be_confirmed(value: Value) -> tuple[Source, ...]:
    """The sources of the value, and of its court clock and maximum, that nobody confirmed yet."""
    sources = [value.source]
    if isinstance(value, OrderTypeRule):
        parts = (value.court_clock, value.maximum)
        sources += [part.source for part in parts if part is not None]
    return tuple(source for source in sources if source.mark in _NOT_CONFIRMED)

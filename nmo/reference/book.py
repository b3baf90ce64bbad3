"""What every setting says at a moment: the starting values with what was approved since. Pure."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import cast

from nmo.law import ConditionCode, OrderType, OrderTypeRule
from nmo.reference.shipped import SHIPPED
from nmo.reference.values import (
    CourtForm,
    OffenceCode,
    OutcomeCode,
    PackName,
    ServiceLevel,
    Telephone,
    Value,
)
from nmo.reference.words import Kind, Level, Line, PackWord

Key = tuple[Kind, str, str]  # kind, code, and the force's code ("" for every force)


class NoSuchSetting(LookupError):
    """The book has no setting of that kind and code."""


@dataclass(frozen=True, kw_only=True)
class Approved:
    """A change that was approved: its value, from when it holds, and when the register knew it.

    number: of the change; of two that hold from the same moment the one approved later counts.
    known_until: when it was withdrawn, before it ever held.
    """

    number: int
    kind: Kind
    code: str
    force_code: str = ""
    value: Value
    from_at: datetime
    known_from: datetime
    known_until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Book:
    """Every setting as it stood at one moment. A force's own value stands before the national."""

    values: Mapping[Key, Value]

    def value(self, kind: Kind, code: str, force_code: str = "") -> Value:
        """The value for that force; raises NoSuchSetting."""
        for force in (force_code, ""):
            found = self.values.get((kind, code, force))
            if found is not None:
                return found
        raise NoSuchSetting(f"{kind} {code}")

    def codes(self, kind: Kind) -> tuple[str, ...]:
        """Every code of that kind, as shipped and then as added."""
        return tuple(dict.fromkeys(code for held, code, _ in self.values if held is kind))

    @cached_property
    def order_types(self) -> Mapping[OrderType, OrderTypeRule]:
        """What the law says of each type of order."""
        return {
            OrderType(code): cast(OrderTypeRule, value)
            for code, value in self._of(Kind.ORDER_TYPE).items()
        }

    @cached_property
    def conditions(self) -> Mapping[ConditionCode, str]:
        """What an officer calls each kind of condition."""
        labels = self._of(Kind.CONDITION)
        return {code: labels[code].label for code in ConditionCode}  # type: ignore[union-attr]

    @cached_property
    def forms(self) -> Mapping[str, CourtForm]:
        """The forms of the courts, by their number."""
        return cast(Mapping[str, CourtForm], self._of(Kind.FORM))

    @cached_property
    def outcome_codes(self) -> Mapping[str, OutcomeCode]:
        """The Home Office outcome types, by their code."""
        return cast(Mapping[str, OutcomeCode], self._of(Kind.OUTCOME_CODE))

    def offence_codes(self, force_code: str = "") -> Mapping[OrderType, OffenceCode]:
        """Under which code that force records a breach of each type; an empty code is unknown."""
        found = self._of(Kind.OFFENCE_CODE, force_code)
        return {OrderType(code): cast(OffenceCode, value) for code, value in found.items()}

    def service_level(self, name: Level, force_code: str = "") -> timedelta:
        """How long that force lets pass (requirement 63)."""
        return cast(ServiceLevel, self.value(Kind.SERVICE_LEVEL, name, force_code)).span

    def court_check_stale_days(self, force_code: str = "") -> int:
        """After how many days a check with the court is called old."""
        return self.service_level(Level.COURT_CHECK_AFTER, force_code).days

    def ring(self, force_code: str = "", line: Line = Line.CONTROL_ROOM) -> str:
        """Whom to ring, as it reads on after "ring": the control room on 01632 960100."""
        return cast(Telephone, self.value(Kind.RING, line, force_code)).spoken

    def pack_words(self, force_code: str = "") -> Mapping[PackWord, str]:
        """What that force's evidence packs call their parts."""
        found = self._of(Kind.PACK, force_code)
        return {PackWord(code): cast(PackName, value).name for code, value in found.items()}

    def _of(self, kind: Kind, force_code: str = "") -> dict[str, Value]:
        return {code: self.value(kind, code, force_code) for code in self.codes(kind)}


@dataclass(frozen=True)
class Books:
    """The book of every moment, put together from the changes that were ever approved."""

    approved: tuple[Approved, ...] = ()
    _made: dict[tuple[int, int], Book] = field(default_factory=dict, compare=False, repr=False)

    def at(self, at: datetime, known: datetime | None = None) -> Book:
        """What held at `at`, on what had been approved by `known` (None: on all that is known)."""
        latest = len(self._known_moments)
        place = (
            bisect_right(self._from_moments, at),
            latest if known is None else bisect_right(self._known_moments, known),
        )
        if place not in self._made:
            self._made[place] = self._book(at, known)
        return self._made[place]

    @cached_property
    def _from_moments(self) -> list[datetime]:
        return sorted({change.from_at for change in self.approved})

    @cached_property
    def _known_moments(self) -> list[datetime]:
        ends = {change.known_until for change in self.approved if change.known_until}
        return sorted(ends | {change.known_from for change in self.approved})

    def _book(self, at: datetime, known: datetime | None) -> Book:
        values: dict[Key, Value] = {
            (kind, code, ""): value
            for kind, shipped in SHIPPED.items()
            for code, value in shipped.items()
        }
        held = (c for c in self.approved if c.from_at <= at and _is_known(c, known))
        for change in in_order(held):
            values[change.kind, change.code, change.force_code] = change.value
        return Book(values=values)


def in_order(changes: Iterable[Approved]) -> list[Approved]:
    """The changes in the order in which they took each other's place."""
    return sorted(changes, key=lambda c: (c.from_at, c.known_from, c.number))


def _is_known(change: Approved, known: datetime | None) -> bool:
    if known is None:
        return change.known_until is None
    return change.known_from <= known and (change.known_until is None or known < change.known_until)

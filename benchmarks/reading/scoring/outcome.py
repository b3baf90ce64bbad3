"""What became of each value: right, wrong, missed or invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """How a value came out; wrong is both a value missed and a value invented."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    INVENTED = "invented"


class Group(StrEnum):
    """The groups of fields that have goals of their own."""

    IDENTITY = "identity and dates"
    TERMS = "terms"
    SERVICE = "service"
    WARNINGS = "warnings"


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """One value compared. `sure` is the reader's confidence in it, None where it gave none.

    `placed` says whether the place that the reader named holds the value, None where the value
    is not right or the truth knows no place.
    """

    field: str
    group: Group
    status: Status
    expected: Any = None
    got: Any = None
    sure: float | None = None
    placed: bool | None = None
    critical: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Danger:
    """A dangerous error; shown as sure where its confidence is high."""

    kind: str
    sure: float | None = None
    told: str = ""

    @property
    def shown_as_sure(self) -> bool:
        return self.sure is not None and self.sure >= SHOWN_AS_SURE


SHOWN_AS_SURE = 0.95


@dataclass(frozen=True, kw_only=True, slots=True)
class Scored:
    """One pack compared. `broke_down`: the reader failed on it, and so has read nothing."""

    pack_id: str
    layout: str
    channel: str
    seconds: float
    outcomes: Sequence[Outcome]
    dangers: Sequence[Danger]
    orders_right: bool
    has_orders: bool = True
    broke_down: bool = False

    @property
    def all_critical_right(self) -> bool:
        wrong = (o for o in self.outcomes if o.critical and o.status is not Status.RIGHT)
        return self.orders_right and next(wrong, None) is None


def status_of(expected: Any, got: Any, *, right: bool) -> Status | None:
    """How a value came out; None where there was nothing to read and nothing was read."""
    nothing: tuple[Any, ...] = (None, "", [], False)
    if expected in nothing:
        return None if got in nothing else Status.INVENTED
    if got in nothing:
        return Status.MISSED
    return Status.RIGHT if right else Status.WRONG

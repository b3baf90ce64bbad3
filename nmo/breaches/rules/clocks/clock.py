"""A clock: something that is to be done by a moment, computed from what was recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from nmo.access.words import Role
from nmo.breaches.words import StepKind


class ClockState(StrEnum):
    """How a clock stands at a moment."""

    OPEN = "open"
    OVERDUE = "overdue"
    TRIED = "tried"  # overdue, and it was tried while there was time
    MET = "met"
    MET_LATE = "met_late"


@dataclass(frozen=True, kw_only=True)
class Clock:
    """What is due, why, from when and until when, and when it was done.

    key: one occurrence, by the number of the step it counts from. attempts: when it was tried;
    what was tried only when it was late already makes up for nothing.
    met_at: when it was done; None while it is open. met_by: the step that says so; tried_by: the
    one that says that it was tried; met_with: values of either, by the names of its fields.
    """

    key: str
    what: str
    why: str
    started_at: datetime
    due_at: datetime
    met_at: datetime | None = None
    source: str
    role: Role
    met_by: StepKind
    tried_by: StepKind | None = None
    met_with: Mapping[str, str] = field(default_factory=dict)
    attempts: tuple[datetime, ...] = ()

    def state(self, now: datetime) -> ClockState:
        """How it stands at that moment; whether it is late is computed, never stored."""
        if self.met_at is not None:
            return ClockState.MET if self.met_at <= self.due_at else ClockState.MET_LATE
        if now <= self.due_at:
            return ClockState.OPEN
        in_time = any(tried <= self.due_at for tried in self.attempts)
        return ClockState.TRIED if in_time else ClockState.OVERDUE

"""A clock: something that is to be done by a moment, computed from what was recorded."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nmo.access.words import Role


class ClockState(StrEnum):
    """How a clock stands at a moment."""

    OPEN = "open"
    OVERDUE = "overdue"
    TRIED = "tried"  # overdue, and every attempt until then is recorded
    MET = "met"
    MET_LATE = "met_late"


@dataclass(frozen=True, kw_only=True)
class Clock:
    """What is due, why, from when and until when, and when it was done.

    key: one occurrence, by the number of the step it counts from. attempts: when it was tried.
    met_at: when it was done; None while it is open.
    """

    key: str
    what: str
    why: str
    started_at: datetime
    due_at: datetime
    met_at: datetime | None = None
    source: str
    role: Role
    attempts: tuple[datetime, ...] = ()

    def state(self, now: datetime) -> ClockState:
        """How it stands at that moment; whether it is late is computed, never stored."""
        if self.met_at is not None:
            return ClockState.MET if self.met_at <= self.due_at else ClockState.MET_LATE
        if now <= self.due_at:
            return ClockState.OPEN
        return ClockState.TRIED if self.attempts else ClockState.OVERDUE

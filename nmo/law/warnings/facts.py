"""What the warning rules look at."""

from dataclasses import dataclass
from datetime import datetime

from nmo.law.awareness import AwarenessAt
from nmo.law.course import Course
from nmo.law.history import Event, History
from nmo.law.order_types.rule import OrderTypeRule
from nmo.law.standing import StandingAt
from nmo.law.terms import Terms
from nmo.law.words import Standing, WarningCode


@dataclass(frozen=True, kw_only=True)
class PositionWarning:
    """A warning: its code and its words."""

    code: WarningCode
    text: str


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything that was found out about one order at one moment."""

    history: History
    at: datetime
    course: Course
    standing: StandingAt
    terms: Terms
    awareness: AwarenessAt
    court_check_stale_days: int

    @property
    def may_bind(self) -> bool:
        """Whether it is in force, or may be."""
        return self.standing.standing in {Standing.IN_FORCE, Standing.UNCLEAR}

    @property
    def rule(self) -> OrderTypeRule:
        """What the law said of this type of order at that moment."""
        return self.course.rule

    @property
    def opening(self) -> Event:
        """The event that brought it into being."""
        return self.course.opening

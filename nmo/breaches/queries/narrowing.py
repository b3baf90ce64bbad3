"""Which breaches are asked for. No filter holds personal data."""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import QuerySet

from nmo.access.actors import Actor
from nmo.breaches.models import Breach
from nmo.breaches.rules.transitions import OVER
from nmo.breaches.words import Status


class Whose(StrEnum):
    """Whose breaches are asked for."""

    ALL = "all"
    MINE = "mine"
    MY_TEAMS = "my_teams"
    NOBODYS = "nobodys"


class Waiting(StrEnum):
    """What they wait for; all but EVERYTHING are listed by their clocks, the soonest first."""

    EVERYTHING = "everything"
    ANYTHING = "anything"  # something is due
    LATE = "late"
    REVIEW = "review"  # a supervisor's


@dataclass(frozen=True, kw_only=True)
class Narrowed:
    """Which breaches are asked for: every one of the force that is not over, unless said.

    clock: the key of one clock, such as `recording`. officer, team: their numbers.
    """

    whose: Whose = Whose.ALL
    waiting: Waiting = Waiting.EVERYTHING
    clock: str = ""
    officer: int | None = None
    team: int | None = None
    status: Status | None = None
    order_ref: str = ""
    over_too: bool = False

    @property
    def by_clock(self) -> bool:
        """Whether only those with something due are asked for, the soonest first."""
        return self.waiting is not Waiting.EVERYTHING or bool(self.clock)


EVERY = Narrowed()


def narrow(rows: "QuerySet[Breach]", to: Narrowed, *, by: Actor) -> "QuerySet[Breach]":
    """The rows that fit; what turned out to be another report's breach is left out."""
    if to.whose is Whose.MINE:
        rows = rows.filter(officer_id=by.user_id)
    if to.whose is Whose.MY_TEAMS:
        rows = rows.filter(team_id=by.team_id) if by.team_id else rows.none()
    if to.whose is Whose.NOBODYS:
        rows = rows.filter(officer=None)
    if to.officer is not None:
        rows = rows.filter(officer_id=to.officer)
    if to.team is not None:
        rows = rows.filter(team_id=to.team)
    if to.order_ref:
        rows = rows.filter(order__ref=to.order_ref)
    if to.status is not None:
        rows = rows.filter(status=to.status)
    elif not to.over_too:
        rows = rows.exclude(status__in=OVER)
    return rows.filter(same_as=None)

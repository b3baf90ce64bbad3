"""Breaches in a list, as the API writes them."""

from dataclasses import dataclass
from datetime import datetime

from nmo.breaches.api.shapes.moments import moment
from nmo.breaches.due import clock_of_key
from nmo.breaches.queries import BreachLine, BreachList
from nmo.breaches.words import Status
from nmo.law import OrderType
from nmo.law.shape import Moment, Shape


@dataclass(frozen=True, kw_only=True)
class DueOut(Shape):
    """Something that is due for a breach."""

    clock: str
    """Which clock, as `clock` of the request takes it."""
    what: str
    """What is to be done."""
    due_at: Moment
    """By when."""
    late: bool
    """Whether that is over."""


@dataclass(frozen=True, kw_only=True)
class BreachLineOut(Shape):
    """One breach in a list."""

    breach_ref: str
    """The breach."""
    order_ref: str
    """Its order."""
    order_type: OrderType
    """What kind of order it is."""
    respondent: str
    """The respondent, as your system may name him."""
    started_at: Moment
    """When it is said to have happened, or to have begun."""
    reported_at: Moment
    """When the police were told."""
    status: Status
    """How far it is."""
    officer: str
    """The officer in the case; empty: nobody yet."""
    team: str
    """The team that answers for it."""
    due: list[DueOut]
    """What is due now, the soonest first."""
    late: bool
    """Whether any of it is late."""


@dataclass(frozen=True, kw_only=True)
class BreachesOut(Shape):
    """One page of the breaches that fit."""

    breaches: list[BreachLineOut]
    """The latest reported first; asked for by what is due, the soonest due first."""
    total: int
    """How many fit."""
    page: int
    """The page, from 1."""
    pages: int
    """How many pages there are."""


def breaches_out(found: BreachList, *, now: datetime) -> BreachesOut:
    """The page as JSON values."""
    return BreachesOut(
        breaches=[_line(each, now) for each in found.lines],
        total=found.total,
        page=found.page,
        pages=found.pages,
    )


def _line(line: BreachLine, now: datetime) -> BreachLineOut:
    return BreachLineOut(
        breach_ref=line.ref,
        order_ref=line.order_ref,
        order_type=line.order_type,
        respondent=line.respondent,
        started_at=moment(line.started_at),
        reported_at=moment(line.reported_at),
        status=line.status,
        officer=line.officer,
        team=line.team,
        due=[
            DueOut(
                clock=clock_of_key(each.key),
                what=each.what,
                due_at=moment(each.due_at),
                late=each.due_at < now,
            )
            for each in line.due
        ],
        late=line.late,
    )

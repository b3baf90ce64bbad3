"""Settings and people who change them, for tests here and in the slices above."""

from datetime import UTC, date, datetime

from nmo.access import Actor, Role
from nmo.access.queries import actor_for
from nmo.access.roles import OPERATOR_USERNAME
from nmo.access.tests.builders import a_user
from nmo.law.order_types.rule import Mark, Source
from nmo.reference.actions import approve, propose
from nmo.reference.values import ServiceLevel, Telephone, Value
from nmo.reference.words import Kind, Unit

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY, TOMORROW = date(2026, 11, 22), date(2026, 11, 23)
OUR_NUMBER = Source(text="The control room’s own list", mark=Mark.CONFIRMED)


def an_administrator(username: str = "admin1", **options: object) -> Actor:
    """Somebody who may change settings."""
    return _somebody(username, Role.ADMINISTRATOR, **options)


def a_force_lead(username: str = "lead1", **options: object) -> Actor:
    """Somebody who may approve them."""
    return _somebody(username, Role.FORCE_LEAD, **options)


def the_operator() -> None:
    """Let the force of the tests be the one that answers for national settings."""
    a_user(OPERATOR_USERNAME)


def _somebody(username: str, *roles: Role, **options: object) -> Actor:
    return actor_for(a_user(username, *roles, **options), now=NOW)  # type: ignore[arg-type]


def a_telephone(number: str = "01632 960100", who: str = "our control room") -> Telephone:
    """A number to ring."""
    return Telephone(who=who, number=number, source=OUR_NUMBER)


def a_level(amount: int, unit: Unit = Unit.HOURS) -> ServiceLevel:
    """A service level that the force decided."""
    source = Source(text="Decision of the chief officers", mark=Mark.CONFIRMED)
    return ServiceLevel(amount=amount, unit=unit, source=source)


def changed(
    kind: Kind,
    code: str,
    value: Value,
    *,
    from_on: date = TODAY,
    by: Actor,
    second: Actor | None = None,
    now: datetime = NOW,
    national: bool = False,
    knows_back_dates: bool = False,
) -> int:
    """Change a setting, approved by the second person where one is asked; gives its number."""
    proposed = propose(
        kind,
        code,
        value,
        from_on=from_on,
        because="It changed",
        by=by,
        now=now,
        force_id=None if national else by.force_id,
        knows_back_dates=knows_back_dates,
    )
    if second is not None and proposed.asks_second:
        approve(proposed.number, by=second, now=now, because="I read it")
    return proposed.number

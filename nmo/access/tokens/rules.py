"""What a token may be. Pure."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from nmo.access.permissions import Permission
from nmo.access.roles import ROLES
from nmo.access.tokens.refusals import TokenNotPossible
from nmo.access.words import AccessReason, Role
from nmo.law import start_of_day

LONGEST = timedelta(days=366)
LONGEST_OVERLAP = timedelta(days=7)
MOST_REQUESTS = 100_000  # a minute


def permissions_that_fit(given: Collection[str]) -> frozenset[Permission]:
    """The permissions named; raises TokenNotPossible for one that no other system may have."""
    allowed = set(ROLES[Role.SYSTEM].may)
    if not given or not set(given) <= allowed:
        raise TokenNotPossible(
            "Name what the system may do, from this list: " + ", ".join(sorted(allowed)) + "."
        )
    return frozenset(map(Permission, given))


def reasons_that_fit(given: Collection[str]) -> frozenset[AccessReason]:
    """The reasons named; raises TokenNotPossible."""
    if not given or not set(given) <= set(AccessReason):
        raise TokenNotPossible(
            "Name for which reasons the system asks, from this list: "
            + ", ".join(sorted(AccessReason))
            + "."
        )
    return frozenset(map(AccessReason, given))


def refuse_unfit(
    *, name: str, expires_at: datetime, requests_per_minute: int, now: datetime
) -> None:
    """Raise TokenNotPossible where a token of these cannot be made."""
    if not name.strip():
        raise TokenNotPossible("Give the name of the system, as its users know it.")
    if not now < expires_at <= now + LONGEST:
        raise TokenNotPossible(f"A token lasts {LONGEST.days} days at most. Give an earlier day.")
    if not 1 <= requests_per_minute <= MOST_REQUESTS:
        raise TokenNotPossible(f"Give between 1 and {MOST_REQUESTS:,} requests a minute.")


def refuse_overlap(overlap: timedelta) -> None:
    """Raise TokenNotPossible where the old and the new secret would be good together too long."""
    if not timedelta(0) <= overlap <= LONGEST_OVERLAP:
        raise TokenNotPossible(
            f"The old token stays good for {LONGEST_OVERLAP.days} days at most. Give a shorter "
            "time."
        )


def end_of(day: date) -> datetime:
    """The end of the day in London, which is where the force is."""
    return start_of_day(day + timedelta(days=1))

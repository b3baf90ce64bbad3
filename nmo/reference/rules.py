"""Whether a change may be made, and whether a second person is asked. Pure."""

from datetime import date

from nmo.law import OrderTypeRule
from nmo.law.order_types.rule import CourtClock, Mark, StatutoryMaximum
from nmo.reference.errors import ChangeRefused, WrongDay
from nmo.reference.kinds import KINDS
from nmo.reference.values import Value
from nmo.reference.words import Kind

ASKS_SECOND = frozenset({Mark.RECALLED, Mark.SECOND_HAND})
FURTHEST_YEARS = 10
MOST_CLOCK_HOURS = 96


def asks_second_person(kind: Kind, *, held: Value | None, proposed: Value, backdated: bool) -> bool:
    """Whether somebody else has to approve before it holds (requirement 63).

    Yes where the value bears on the law, where either the value held or the one proposed is
    recalled or second-hand, where a code is new, and where it puts right a time that has passed.
    """
    if KINDS[kind].law or backdated or held is None:
        return True
    return not ASKS_SECOND.isdisjoint({held.source.mark, proposed.source.mark})


def refuse_wrong_day(kind: Kind, *, from_on: date, today: date, knows_back_dates: bool) -> None:
    """Raise WrongDay for a day that this kind cannot hold from."""
    if from_on > today.replace(year=today.year + FURTHEST_YEARS, day=min(today.day, 28)):
        raise WrongDay(f"Choose a day in the next {FURTHEST_YEARS} years.")
    if from_on >= today:
        return
    if not KINDS[kind].backdates:
        raise WrongDay("This cannot be changed for days that have passed. Choose today or later.")
    if not knows_back_dates:
        raise WrongDay(
            "This day has passed: answers given since then used the value held now, and stay as "
            "they were given. Say that you know this, or choose today or later."
        )


def refuse_impossible(value: Value) -> None:
    """Raise ChangeRefused for a rule of an order type that no Act could mean."""
    if not isinstance(value, OrderTypeRule):
        return
    if value.court_clock is not None:
        _refuse_clock(value.court_clock)
    if value.maximum is not None:
        _refuse_maximum(value.maximum)


def _refuse_clock(clock: CourtClock) -> None:
    if not 1 <= clock.hours <= MOST_CLOCK_HOURS:
        raise ChangeRefused(f"A court clock runs for 1 to {MOST_CLOCK_HOURS} hours.")
    if not clock.court.strip():
        raise ChangeRefused("Say which court the person must be before.")


def _refuse_maximum(maximum: StatutoryMaximum) -> None:
    if (maximum.days is None) == (maximum.hours is None):
        raise ChangeRefused("Give the longest that it may run in days or in hours, not in both.")
    if min(maximum.days or 1, maximum.hours or 1) < 1 or not maximum.words.strip():
        raise ChangeRefused("Give the longest that it may run as 1 or more, and in words.")

"""Whether a change may be made, and whether a second person is asked. Pure."""

import re
from datetime import date, timedelta

import phonenumbers

from nmo.law import BreachIs, OrderTypeRule
from nmo.law.order_types.rule import CourtClock, StatutoryMaximum
from nmo.reference.errors import ChangeRefused, WrongDay
from nmo.reference.kinds import KINDS
from nmo.reference.values import OffenceCode, ServiceLevel, Telephone, Value, to_be_confirmed
from nmo.reference.words import Kind, Level, Unit

FURTHEST_YEARS = 10
MOST_CLOCK_HOURS = 96
LONGEST_LEVEL = timedelta(days=731)
OFFENCE = re.compile(r"\d{3}/\d{2}")
SHORT_NUMBERS = frozenset({"101", "999", "112", "18000"})
_ARRESTABLE = frozenset(
    {
        BreachIs.CRIME,
        BreachIs.ARRESTABLE_PARAGRAPHS,
        BreachIs.ARRESTABLE_CONTEMPT,
        BreachIs.ARRESTABLE_ONLY,
    }
)


def asks_second_person(kind: Kind, *, held: Value | None, proposed: Value, backdated: bool) -> bool:
    """Whether somebody else has to approve before it holds (requirement 63).

    Yes where the value bears on the law, where either the value held or the one proposed is
    recalled or second-hand, where a code is new, and where it puts right a time that has passed.
    """
    if KINDS[kind].law or backdated or held is None:
        return True
    return bool(to_be_confirmed(held) or to_be_confirmed(proposed))


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


def refuse_impossible(code: str, value: Value) -> None:
    """Raise ChangeRefused for what no Act, clock, telephone or code could mean."""
    if not value.source.text.strip():
        raise ChangeRefused("Say where the new value comes from.")
    match value:
        case OrderTypeRule():
            _refuse_rule(value)
        case ServiceLevel():
            _refuse_level(code, value)
        case Telephone():
            _refuse_telephone(value)
        case OffenceCode() if value.code and not OFFENCE.fullmatch(value.code):
            raise ChangeRefused("An offence code is three digits, a stroke and two: 066/39.")
        case _:
            pass


def _refuse_rule(rule: OrderTypeRule) -> None:
    if not rule.name.strip():
        raise ChangeRefused("Say what the order is called.")
    if rule.breach in _ARRESTABLE and rule.threshold is None:
        raise ChangeRefused("Say whether a constable must suspect or believe.")
    if (rule.breach is BreachIs.CRIME) == (rule.prison_years is None):
        raise ChangeRefused("Give the years of prison where a breach is a crime, and only there.")
    if rule.court_clock is not None:
        _refuse_clock(rule.court_clock)
    if rule.maximum is not None:
        _refuse_maximum(rule.maximum)


def _refuse_level(code: str, level: ServiceLevel) -> None:
    if code == Level.COURT_CHECK_AFTER and level.unit is not Unit.DAYS:
        raise ChangeRefused("How old a check with the court may be is counted in days.")
    if level.amount < 1 or level.span > LONGEST_LEVEL:
        raise ChangeRefused("A service level runs for at least 1 minute and at most 2 years.")


def _refuse_telephone(telephone: Telephone) -> None:
    if not telephone.who.strip():
        raise ChangeRefused("Say whom to ring, as it reads on after “ring”: the control room.")
    if telephone.number and not is_possible_telephone(telephone.number):
        raise ChangeRefused("This cannot be a telephone number. Enter it with its area code.")


def is_possible_telephone(text: str) -> bool:
    """Whether a number in Great Britain could be so written; 101 and 999 are."""
    try:
        number = phonenumbers.parse(text, "GB")
    except phonenumbers.NumberParseException:
        return False
    short = text.strip() in SHORT_NUMBERS
    return short or phonenumbers.is_possible_number(number)


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

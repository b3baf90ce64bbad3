"""What the law says of one type of order, as data, each statement with its source."""

from dataclasses import dataclass
from enum import StrEnum

from nmo.law.words import BreachIs, OrderType


class Mark(StrEnum):
    """How well a statement was confirmed; everything but CONFIRMED waits for somebody to confirm.

    CONFIRMED: read in the source named. SECOND_HAND: read in one weaker source. RECALLED: from
    general knowledge. ASSUMED: a starting value that each force sets for itself.
    """

    CONFIRMED = "confirmed"
    SECOND_HAND = "second_hand"
    RECALLED = "recalled"
    ASSUMED = "assumed"


class Threshold(StrEnum):
    """What a constable must have reasonable grounds for."""

    SUSPECT = "suspect"
    BELIEVE = "believe"


class AsksAwareness(StrEnum):
    """Whether the offence asks that the respondent knew of the order."""

    NEVER = "never"
    IF_WITHOUT_NOTICE = "if_without_notice"


class MadeBy(StrEnum):
    """Who makes it, and so who can say whether it still runs."""

    COURT = "court"
    POLICE = "police"
    PRISON = "prison"


class MustHeading(StrEnum):
    """Whether this type only forbids or may also require."""

    MUST_NOT = "must_not"
    MUST_AND_MUST_NOT = "must_and_must_not"


class ExcludedDay(StrEnum):
    """Days that a court clock does not count."""

    SUNDAY = "sunday"
    CHRISTMAS_DAY = "christmas_day"
    GOOD_FRIDAY = "good_friday"
    BANK_HOLIDAY = "bank_holiday"


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a statement of law comes from and how well that was confirmed."""

    text: str
    mark: Mark


@dataclass(frozen=True, kw_only=True)
class CourtClock:
    """Within how many hours of arrest the person must be before which court."""

    hours: int
    excludes: frozenset[ExcludedDay]
    court: str
    police_bail: bool
    source: Source


@dataclass(frozen=True, kw_only=True)
class StatutoryMaximum:
    """The longest the Act lets it run: so many days counting the day it was made, or hours.

    A span in hours does not count the excluded days.
    """

    days: int | None = None
    hours: int | None = None
    excludes: frozenset[ExcludedDay] = frozenset()
    words: str
    source: Source


@dataclass(frozen=True, kw_only=True)
class OrderTypeRule:
    """One type of order: what it is called, what its breach is and what an officer may do.

    noun: what it is, for sentences: order, undertaking, notice, bail, licence.
    act, section: where its breach is dealt with. awareness_section: where awareness is.
    """

    order_type: OrderType
    name: str
    noun: str = "order"
    is_order: bool = True
    made_by: MadeBy = MadeBy.COURT
    family_court: bool = False
    breach: BreachIs
    act: str = ""
    section: str = ""
    source: Source
    threshold: Threshold | None = None
    court_clock: CourtClock | None = None
    asks_awareness: AsksAwareness = AsksAwareness.NEVER
    must_heading: MustHeading = MustHeading.MUST_NOT
    prison_years: int | None = None
    maximum: StatutoryMaximum | None = None
    ends_with_proceedings: bool = False
    note: str = ""

    @property
    def breach_law(self) -> str:
        """The Act and section of the breach: Family Law Act 1996, s.42A."""
        return ", ".join(part for part in (self.act, self.section) if part)

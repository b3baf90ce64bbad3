"""What the operations about orders take and give beside the order itself (docs/shapes.md)."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Base64Bytes, Field, StringConstraints

from nmo.law import NoticeType, OrderType
from nmo.law.shape import Shape
from nmo.orders.actions import CopyShown
from nmo.orders.recorded import RecordResult
from nmo.orders.shapes import ConditionIn, EndsIn
from nmo.orders.shapes.values import A_THOUSAND, Day, Given, Instant, Moment
from nmo.orders.words import (
    DuplicateDecision,
    ForceReference,
    NationalState,
    NationalSystem,
)

Because = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
AReference = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]
MOST_PICTURES = 20


@dataclass(frozen=True, kw_only=True)
class RecordedOut(Shape):
    """What became of an order that was sent."""

    order_ref: str
    """The order."""
    result: RecordResult
    """`new`, `changed` (something was added) or `seen` (nothing was)."""
    may_duplicate: list[str]
    """Earlier orders that may be the same one: somebody decides."""


@dataclass(frozen=True, kw_only=True)
class EntryOut(Shape):
    """An entry that was added to an order."""

    order_ref: str
    """The order."""
    number: int
    """The entry's number there."""


@dataclass(frozen=True, kw_only=True)
class ChangedOut(Shape):
    """An order that was changed; the header ETag has its new version."""

    order_ref: str
    """The order."""


@dataclass(frozen=True, kw_only=True)
class DecidedOut(Shape):
    """Which person a party was decided to be."""

    order_ref: str
    """The order."""
    person_ref: str
    """The person."""


class TermsGiven(Given):
    """What the court's paper says where the register did not know it yet."""

    conditions: Annotated[tuple[ConditionIn, ...], A_THOUSAND] = ()
    """What it forbids, in its words."""
    ends: EndsIn | None = None
    """When it ends."""
    notice_type: NoticeType | None = None
    """Whether the respondent had notice."""
    return_hearing_at: Moment | None = None
    """When it comes back before the court."""
    order_type: OrderType | None = None
    """What kind of order it is."""


class NationalStatusGiven(Given):
    """A step of an entry on a national system."""

    system: NationalSystem
    """Which."""
    state: NationalState
    """How it stands there."""
    on: Day
    """Since which day."""
    reference: AReference = ""
    """Its reference there; needed where it is `live`."""


class ContactHoldGiven(Given):
    """Officers are asked not to tell the respondent yet."""

    until: Instant
    """Before this moment."""
    because: Because
    """Why, and whom to ring."""


class ReferenceGiven(Given):
    """A reference of a force's own system."""

    kind: ForceReference
    """To what it refers."""
    value: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    """The reference."""


class DuplicateDecided(Given):
    """Whether two orders are the same one."""

    decision: DuplicateDecision
    """`same`: the earlier one answers for both. `different`: they are two."""
    because: Because
    """Why."""
    instead_of: DuplicateDecision = DuplicateDecision.UNDECIDED
    """What had been decided before."""


class PersonDecided(Given):
    """Which person a party as typed is."""

    person_ref: Annotated[str, StringConstraints(min_length=1, max_length=40)] | None
    """The person; null: nobody else on the register."""
    because: Because
    """Why."""


class CopyGiven(Given):
    """A copy of an order shown to an officer; what cannot be read is left out."""

    respondent_name: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)
    ]
    """The respondent's name as the copy has it."""
    pictures: Annotated[tuple[Base64Bytes, ...], Field(min_length=1, max_length=MOST_PICTURES)]
    """The photographs (JPEG, PNG or WebP) or a PDF, each in base64."""
    respondent_date_of_birth: Day | None = None
    """The respondent's date of birth."""
    protected_name: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = ""
    """Whom it protects."""
    order_type: OrderType = OrderType.UNKNOWN
    """What kind of order it is."""
    court_name: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    """The court."""
    case_number: Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)] = ""
    """The court's case number."""
    made_on: Day | None = None
    """The day it was made."""
    ends_at: Moment | None = None
    """When it ends."""
    shown_by: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    """Who showed it."""

    def copy_shown(self) -> CopyShown:
        """The copy as the action takes it."""
        return CopyShown(
            respondent_name=self.respondent_name,
            pictures=self.pictures,
            respondent_born_on=self.respondent_date_of_birth,
            protected_name=self.protected_name,
            order_type=self.order_type,
            court_name=self.court_name,
            case_number=self.case_number,
            made_on=self.made_on,
            ends_at=self.ends_at,
            shown_by=self.shown_by,
        )

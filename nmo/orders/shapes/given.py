"""An order as somebody gives it to be recorded. Keys may be left out; unknown keys are refused."""

from typing import Annotated

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    StringConstraints,
    field_validator,
    model_validator,
)

from nmo.law import (
    ConditionCode,
    Effect,
    EndType,
    EventKind,
    Knew,
    MadeIn,
    Method,
    NoticeType,
    OrderType,
)
from nmo.law.people import Pronoun
from nmo.orders.shapes.values import (
    A_THOUSAND,
    CaseNumber,
    Day,
    Given,
    Instant,
    Line,
    Moment,
    Number,
    Ref,
    Truth,
    Words,
)
from nmo.orders.words import Channel, PartyRole


class EndsIn(Given):
    """When the paper says that the order ends."""

    end_type: EndType
    at: Moment | None = None
    event: Line = ""

    @model_validator(mode="after")
    def _time_only_when_specified(self) -> "EndsIn":
        if (self.end_type is EndType.SPECIFIED_DATE_TIME) != (self.at is not None):
            raise ValueError(
                "Give `at` with end_type specified_date_time, and with no other end_type."
            )
        return self


class ConditionIn(Given):
    """One numbered term."""

    paragraph: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)] = ""
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
    codes: tuple[ConditionCode, ...] = ()
    protects: tuple[Line, ...] = ()
    place: Annotated[str, StringConstraints(max_length=500)] | None = None
    place_confidential: Truth = False
    metres: Annotated[Number, Field(ge=0, le=1_000_000)] | None = None
    times: Line | None = None
    exceptions: tuple[Words, ...] = ()
    third_party: Truth = False
    until: Moment | None = None
    power_of_arrest: Truth = False
    power_of_arrest_until: Moment | None = None

    @model_validator(mode="after")
    def _end_of_power_needs_a_power(self) -> "ConditionIn":
        if self.power_of_arrest_until is not None and not self.power_of_arrest:
            raise ValueError("power_of_arrest_until is given without a power of arrest.")
        return self


class EventIn(Given):
    """One thing that the court did."""

    event: EventKind
    at: Moment
    effective_from: Moment | None = None
    notice_type: NoticeType = NoticeType.UNKNOWN
    ends: EndsIn | None = None
    return_hearing_at: Moment | None = None
    effect: Effect = Effect.UNKNOWN
    conditions: Annotated[tuple[ConditionIn, ...], A_THOUSAND] = ()
    revoked_paragraphs: tuple[Line, ...] = ()
    superseded_by: Line = ""
    note: Annotated[str, StringConstraints(max_length=500)] = ""
    page: Annotated[Number, Field(ge=1, le=10_000)] | None = None
    recorded_at: Instant | None = None

    @field_validator("conditions")
    @classmethod
    def _numbered_as_they_stand(cls, terms: tuple[ConditionIn, ...]) -> tuple[ConditionIn, ...]:
        return tuple(
            term if term.paragraph else term.model_copy(update={"paragraph": str(place)})
            for place, term in enumerate(terms, 1)
        )

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "EventIn":
        if self.superseded_by and self.event is not EventKind.SUPERSEDED:
            raise ValueError("superseded_by belongs to a `superseded` event.")
        if self.event is EventKind.EXTENDED and self.ends is None:
            raise ValueError("An extension needs its new end: give `ends`.")
        return self


class AddressIn(Given):
    """An address on the paper; without text when the court withheld it."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] = ""
    postcode: Annotated[str, StringConstraints(strip_whitespace=True, max_length=10)] = ""
    confidential: Truth = False
    withheld: Truth = False
    no_fixed_address: Truth = False

    @model_validator(mode="after")
    def _empty_for_a_reason(self) -> "AddressIn":
        if bool(self.text or self.postcode) == (self.withheld or self.no_fixed_address):
            raise ValueError("Give the address, or say `withheld` or `no_fixed_address`.")
        return self


class ContactIn(Given):
    """A telephone number or e-mail address that is not simply shown."""

    value: Annotated[str, StringConstraints(strip_whitespace=True, max_length=320)] = ""
    confidential: Truth = False
    withheld: Truth = False

    @model_validator(mode="after")
    def _empty_for_a_reason(self) -> "ContactIn":
        if bool(self.value) == self.withheld:
            raise ValueError("Give the value, or say `withheld`.")
        return self


def _contact(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


def _written_contact(contact: ContactIn) -> str | dict[str, object]:
    plain = not (contact.confidential or contact.withheld)
    return contact.value if plain else contact.model_dump()


Contact = Annotated[
    ContactIn,
    BeforeValidator(_contact),
    PlainSerializer(_written_contact, when_used="json"),
]


class PartyIn(Given):
    """Somebody as named on the paper."""

    role: PartyRole
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    person_ref: (
        Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)] | None
    ) = None
    other_names: tuple[Line, ...] = ()
    date_of_birth: Day | None = None
    pronoun: Pronoun = Pronoun.UNKNOWN
    relationship: Annotated[str, StringConstraints(max_length=60)] = ""
    addresses: tuple[AddressIn, ...] = ()
    phones: tuple[Contact, ...] = ()
    emails: tuple[Contact, ...] = ()


class AwarenessIn(Given):
    """One dated piece of evidence that the respondent knew."""

    at: Moment
    method: Method
    by: Annotated[str, StringConstraints(max_length=200)] = ""
    where: Annotated[str, StringConstraints(max_length=300)] = ""
    knew: Knew = Knew.EXISTENCE
    of_event: Annotated[Number, Field(ge=0)] | None = None
    evidenced: Truth | None = None
    identity_checked: Annotated[str, StringConstraints(max_length=300)] = ""
    interpreter: Annotated[str, StringConstraints(max_length=200)] = ""
    said: Words = ""
    video_ref: Annotated[str, StringConstraints(max_length=100)] = ""
    original_words: Annotated[str, StringConstraints(max_length=300)] = ""
    recorded_at: Instant | None = None


class CourtCheckIn(Given):
    """The court confirmed on that day how the order stands."""

    on: Day
    said: Annotated[str, StringConstraints(max_length=500)] = ""
    recorded_at: Instant | None = None


class OrderIn(Given):
    """An order with its parties, what the court did, awareness and checks."""

    order_ref: Ref | None = None
    order_type: OrderType
    made_in: MadeIn = MadeIn.UNKNOWN
    court_name: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    court_code: Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)] = ""
    judge: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    by_consent: Truth | None = None
    case_numbers: Annotated[tuple[CaseNumber, ...], A_THOUSAND] = ()
    owning_force: Line = ""
    channel: Channel = Channel.UNKNOWN
    notes: Words = ""
    languages_differ: Truth = False
    parties: Annotated[tuple[PartyIn, ...], A_THOUSAND] = ()
    events: Annotated[tuple[EventIn, ...], A_THOUSAND] = ()
    awareness: Annotated[tuple[AwarenessIn, ...], A_THOUSAND] = ()
    court_checks: Annotated[tuple[CourtCheckIn, ...], A_THOUSAND] = ()
    confirmed_at: Instant | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> "OrderIn":
        _check_parties(self)
        _check_events(self)
        return self


def _check_parties(order: OrderIn) -> None:
    respondents = [party for party in order.parties if party.role is PartyRole.RESPONDENT]
    if len(respondents) != 1:
        raise ValueError(
            "An order has exactly one respondent. Record one order for each respondent."
        )


def _check_events(order: OrderIn) -> None:
    first = (EventKind.MADE, EventKind.UNDERTAKING_GIVEN)
    if len([event for event in order.events if event.event in first]) != 1:
        raise ValueError("Give exactly one `made` (or `undertaking_given`) event.")
    powers = any(term.power_of_arrest for event in order.events for term in event.conditions)
    if powers and order.order_type is not OrderType.OCCUPATION:
        raise ValueError(
            "Only an occupation order can carry a power of arrest (Family Law Act 1996, s.47). "
            "Breach of a non-molestation order is arrestable as a crime without one."
        )
    for entry in order.awareness:
        if entry.of_event is not None and entry.of_event >= len(order.events):
            raise ValueError("awareness.of_event names an event that is not in `events`.")

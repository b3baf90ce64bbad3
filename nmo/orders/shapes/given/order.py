"""The whole order as it is given."""

from typing import Annotated

from pydantic import StringConstraints, model_validator

from nmo.law import EventKind, MadeIn, OrderType
from nmo.orders.shapes.given.knowing import AwarenessIn, CourtCheckIn
from nmo.orders.shapes.given.people import PartyIn
from nmo.orders.shapes.given.terms import EventIn
from nmo.orders.shapes.values import (
    A_THOUSAND,
    CaseNumber,
    Given,
    Instant,
    Line,
    Ref,
    Truth,
    Words,
)
from nmo.orders.words import Channel, PartyRole


class OrderIn(Given):
    """An order with its parties, what the court did, awareness and checks."""

    order_ref: Ref | None = None
    """The order's reference; without one the register makes it."""
    order_type: OrderType
    """What kind it is."""
    made_in: MadeIn = MadeIn.UNKNOWN
    """The proceedings it was made in (Family Law Act 1996, s.42(2) and (8))."""
    court_name: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    """The court."""
    court_code: Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)] = ""
    """The court's code in the courts' feed."""
    judge: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    """Who made it."""
    by_consent: Truth | None = None
    """Whether by consent; null is unknown."""
    case_numbers: Annotated[tuple[CaseNumber, ...], A_THOUSAND] = ()
    """The court's case numbers, old and new."""
    owning_force: Line = ""
    """The force that answers for it, by name or code; without it the sender's."""
    channel: Channel = Channel.UNKNOWN
    """How it came."""
    notes: Words = ""
    """Anything else worth knowing."""
    languages_differ: Truth = False
    """Whether its Welsh and English versions disagree."""
    parties: Annotated[tuple[PartyIn, ...], A_THOUSAND] = ()
    """Whom it names; exactly one is the respondent."""
    events: Annotated[tuple[EventIn, ...], A_THOUSAND] = ()
    """What the court did; exactly one is `made` or `undertaking_given`."""
    awareness: Annotated[tuple[AwarenessIn, ...], A_THOUSAND] = ()
    """What shows that the respondent knew."""
    court_checks: Annotated[tuple[CourtCheckIn, ...], A_THOUSAND] = ()
    """When the court confirmed how it stands."""
    confirmed_at: Instant | None = None
    """When a person compared it with the sealed copy; null: not yet."""

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

"""An order in the shape in which it could be recorded, as far as the reader may see it."""

from datetime import datetime

from nmo import law
from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.showing import HIDDEN_VALUE, shows_confidential
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries.held import held_orders
from nmo.orders.queries.hiding import awareness_without, event_without, hidden_names
from nmo.orders.queries.page import order_named
from nmo.orders.queries.parties import parties_of
from nmo.orders.shapes import AddressIn, ConditionIn, EventIn, OrderIn, PartyIn
from nmo.orders.shapes.given import ContactIn
from nmo.orders.words import SUBJECT
from nmo.people.hiding import without_names
from nmo.people.shown import HIDDEN_NAME


def order_in_full(order_ref: str, *, by: Actor, purpose: Purpose | None, now: datetime) -> OrderIn:
    """The order in the shape in which it could be recorded, masked to what the reader may see.

    Without the permission for confidential details those values read "Confidential", and a person
    under restricted handling reads "Restricted", so that they are never taken for none. Raises
    OrderNotFound, NotPermitted. Requirements 20 and 21.
    """
    order = order_named(order_ref)
    with reading(
        Permission.ORDER_READ, by=by, now=now, what="order.opened_in_full", purpose=purpose
    ) as note:
        note.about("order", order.ref)
        held = _without_hidden(order, held_orders([order.pk])[order.pk], by=by)
        masked = held.model_copy(
            update={
                "parties": tuple(_party(party) for party in held.parties),
                "events": tuple(_event(event, now) for event in held.events),
            }
        )
        named = parties_of([order.pk], by=by)[order.pk]
        shows = masked != held and shows_confidential(
            SUBJECT,
            order.ref,
            by=by,
            purpose=purpose,
            now=now,
            restricted=next((each.person.ref for each in named if each.person.restricted), None),
        )
    return held if shows else masked


def _without_hidden(order: ProtectiveOrder, held: OrderIn, *, by: Actor) -> OrderIn:
    """The parties whom this reader may not know, by what they are alone, in all its words."""
    shown = parties_of([order.pk], by=by)[order.pk]
    parties = tuple(
        PartyIn(role=given.role, name=HIDDEN_NAME) if named.person.hidden else given
        for given, named in zip(held.parties, shown, strict=True)
    )
    names = hidden_names(shown)
    if not names:
        return held
    return held.model_copy(
        update={
            "parties": parties,
            "notes": without_names(held.notes, names),
            "events": tuple(event_without(event, names) for event in held.events),
            "awareness": tuple(awareness_without(entry, names) for entry in held.awareness),
        }
    )


def _party(party: PartyIn) -> PartyIn:
    hidden = {
        "addresses": tuple(_address(address) for address in party.addresses),
        "phones": tuple(_contact(contact) for contact in party.phones),
        "emails": tuple(_contact(contact) for contact in party.emails),
    }
    return party.model_copy(update=hidden)


def _address(given: AddressIn) -> AddressIn:
    if not given.confidential:
        return given
    return given.model_copy(update={"text": HIDDEN_VALUE, "postcode": ""})


def _contact(given: ContactIn) -> ContactIn:
    return given.model_copy(update={"value": HIDDEN_VALUE}) if given.confidential else given


def _event(event: EventIn, now: datetime) -> EventIn:
    terms = tuple(_condition(term, now) for term in event.conditions)
    return event.model_copy(update={"conditions": terms})


def _condition(given: ConditionIn, now: datetime) -> ConditionIn:
    """A place that the respondent's copy does not print, taken out of the words too."""
    if not given.place_confidential:
        return given
    term = law.Condition(
        paragraph=given.paragraph,
        text=given.text,
        codes=given.codes,
        place=given.place,
        place_confidential=True,
        known_from=now,
    )
    return given.model_copy(
        update={
            "text": law.shown_words(term, given.text),
            "exceptions": tuple(law.shown_words(term, each) for each in given.exceptions),
            "place": HIDDEN_VALUE,
            "times": law.shown_words(term, given.times or "") or None,
        }
    )

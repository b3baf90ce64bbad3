"""A person who may be meant, put together with the orders that name them. Pure."""

from collections.abc import Iterable, Sequence

from nmo.checks.answer import OrderOfMatch, WhyShown
from nmo.checks.rules import place_of
from nmo.checks.words import MatchRole
from nmo.orders.words import PartyRole
from nmo.people.shown import PersonBrief

HIDDEN = "hidden"
RESTRICTED = "The record is restricted, so what agrees is not shown."


def role_of(role: PartyRole) -> MatchRole:
    """Whether the order binds the party or protects them."""
    bound = role is PartyRole.RESPONDENT
    return MatchRole.RESPONDENT if bound else MatchRole.PROTECTED_PERSON


def in_order(
    orders: Iterable[OrderOfMatch], asked_for: Sequence[int] = ()
) -> tuple[OrderOfMatch, ...]:
    """Those asked for by their number, then in force first, then what binds the person."""
    return tuple(
        sorted(
            orders,
            key=lambda order: (
                order.shown.order_id not in asked_for,
                place_of(order.shown.position.standing),
                order.role is not MatchRole.RESPONDENT,
            ),
        )
    )


def brief_in(orders: Iterable[OrderOfMatch], person_id: int) -> PersonBrief | None:
    """The person as an order's card shows them; None where none names that record."""
    people = (party.person for order in orders for party in order.shown.parties)
    return next((person for person in people if person.person_id == person_id), None)


def why_shown(why: Iterable[WhyShown], person: PersonBrief) -> tuple[WhyShown, ...]:
    """What was compared; of a hidden person neither value nor how far it agrees.

    Either would say who it is, and where: whoever may ask again and again would learn it.
    """
    if not person.hidden:
        return tuple(why)
    fields = dict.fromkeys(each.field for each in why)
    return tuple(WhyShown(field=each, level=HIDDEN, weight=0.0, text=RESTRICTED) for each in fields)

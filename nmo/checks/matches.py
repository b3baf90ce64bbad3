"""A person who may be meant, put together with the orders that name them. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nmo.checks.answer import OrderOfMatch, WhyShown
from nmo.checks.rules import place_of
from nmo.checks.words import MatchRole
from nmo.orders.queries import CardShown
from nmo.orders.words import PartyRole
from nmo.people.shown import PersonBrief

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


def brief_in(shown: CardShown, person_id: int) -> PersonBrief:
    """The person as the order's card shows them."""
    return next(p.person for p in shown.parties if p.person.person_id == person_id)


def why_shown(why: Iterable[WhyShown], person: PersonBrief) -> tuple[WhyShown, ...]:
    """What was compared; for a hidden person without the values, which would say who it is."""
    if not person.hidden:
        return tuple(why)
    return tuple(replace(each, text=RESTRICTED) for each in why)

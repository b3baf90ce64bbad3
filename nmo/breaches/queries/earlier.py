"""Other breaches of the order, of the pair and by the respondent, of every force.

Of another force's no more is known than that there is one, when, and how far it is.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from nmo.access.actors import Actor
from nmo.breaches.models import Breach, BreachKnown
from nmo.breaches.rules.patterns import Earlier
from nmo.breaches.words import Status
from nmo.orders.queries import (
    PartyShown,
    orders_naming,
    those_answered_for_by,
    those_that_answer,
)
from nmo.orders.words import PROTECTED_ROLES, PartyRole
from nmo.people.queries import one_and_the_same


@dataclass(frozen=True, kw_only=True)
class OrdersAround:
    """The orders against the same respondent: those that are one with the order, of the pair."""

    same: frozenset[int]
    pair: frozenset[int]
    respondent: frozenset[int]


def orders_around(order_id: int, parties: Collection[PartyShown]) -> OrdersAround:
    """Every order that binds the same human being, by the decisions about who is who."""
    same = frozenset(those_answered_for_by(those_that_answer([order_id]))) | {order_id}
    bound = {p.person.person_id for p in parties if p.role is PartyRole.RESPONDENT}
    guarded = {p.person.person_id for p in parties if p.role in PROTECTED_ROLES}
    groups = one_and_the_same(bound | guarded)
    he = _all(groups[number] for number in bound if number in groups)
    she = _all(groups[number] for number in guarded if number in groups)
    named = orders_naming(he | she)
    binding = {n.order_id for n in named if n.role is PartyRole.RESPONDENT and n.person_id in he}
    guarding = {n.order_id for n in named if n.role in PROTECTED_ROLES and n.person_id in she}
    return OrdersAround(
        same=same, pair=frozenset(binding & guarding) | same, respondent=frozenset(binding) | same
    )


def earlier_breaches(breach: Breach, around: OrdersAround, *, by: Actor) -> tuple[Earlier, ...]:
    """Every other breach of these orders, the latest first; a further report of one counts once.

    The reference stands only where the breach is of the reader's own force.
    """
    rows = (
        BreachKnown.objects.filter(order__in=around.respondent, same_as=None)
        .exclude(pk__in=[breach.pk, breach.same_as_id or breach.pk])
        .select_related("order", "owning_force")
        .order_by("-started_at", "-id")
    )
    return tuple(
        Earlier(
            ref=row.ref if by.is_operator or row.owning_force_id == by.force_id else "",
            order_ref=row.order.ref,
            force=row.owning_force.name,
            started_at=row.started_at,
            status=Status(row.status),
            same_order=row.order_id in around.same,
            same_pair=row.order_id in around.pair,
        )
        for row in rows
    )


def _all(groups: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*groups)

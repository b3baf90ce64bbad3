"""Whom on the register each party of a paper may be."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from nmo.access.actors import Actor, Purpose
from nmo.intake.review.as_read import OrderAsRead
from nmo.intake.review.parties import PartyKey, parties_by_key
from nmo.orders.labels import ROLE_LABELS
from nmo.orders.queries import (
    held_orders,
    order_ids_of,
    order_refs_naming,
    same_person_in_case,
)
from nmo.orders.shapes import PartyIn
from nmo.people.queries import LikelyPerson, likely_people, person_ids_of


@dataclass(frozen=True, kw_only=True)
class PartyToPlace:
    """A party of the paper and whom they may be; `same_in_case`: whom the court says they are."""

    key: PartyKey
    role: str
    party: PartyIn
    likely: tuple[LikelyPerson, ...]
    same_in_case: str = ""


def parties_to_place(
    order: OrderAsRead,
    *,
    besides: Collection[str],
    by: Actor,
    purpose: Purpose,
    now: datetime,
) -> tuple[PartyToPlace, ...]:
    """Each party with the persons who may be meant, and why; looking is recorded.

    `besides` are orders that stand only because this paper was read: whom they alone name is
    nobody else. Nobody is joined by it: a person chooses (requirement 3).
    """
    mine = _only_of(besides)
    return tuple(
        PartyToPlace(
            key=key,
            role=ROLE_LABELS[party.role],
            party=party,
            likely=_likely(party, mine, by=by, purpose=purpose, now=now),
            same_in_case=_same_in_case(order, party, mine),
        )
        for key, party in parties_by_key(order)
    )


def _likely(
    party: PartyIn, mine: Collection[str], *, by: Actor, purpose: Purpose, now: datetime
) -> tuple[LikelyPerson, ...]:
    shown = [address for address in party.addresses if not address.confidential]
    found = likely_people(
        name=party.name,
        born_on=party.date_of_birth,
        postcode=shown[0].postcode if shown else "",
        by=by,
        purpose=purpose,
        now=now,
    )
    return tuple(person for person in found if person.ref not in mine)


def _same_in_case(order: OrderAsRead, party: PartyIn, mine: Collection[str]) -> str:
    refs = {
        ref
        for number in order.case_numbers
        if (ref := same_person_in_case(number, party.role, party.name, party.date_of_birth))
    }
    refs -= set(mine)
    return refs.pop() if len(refs) == 1 else ""


def _only_of(order_refs: Collection[str]) -> set[str]:
    """The references of persons whom these orders name, and no other order."""
    orders = held_orders(list(order_ids_of(order_refs).values()))
    refs = {party.person_ref for order in orders.values() for party in order.parties}
    numbers = person_ids_of(_known(refs))
    named = order_refs_naming(numbers.values())
    return {ref for ref, number in numbers.items() if set(named.get(number, ())) <= set(order_refs)}


def _known(refs: Iterable[str | None]) -> list[str]:
    return [ref for ref in refs if ref]

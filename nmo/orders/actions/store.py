"""Storing new orders set by set: persons, orders, parties, events, conditions, awareness."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from nmo.access.actors import Actor
from nmo.access.queries import force_named
from nmo.access.refusals import NoSuchForce
from nmo.copying import copy_rows
from nmo.copying.rows import new_row
from nmo.orders.actions.rows import RowsToAdd
from nmo.orders.errors import ForceNotKnown
from nmo.orders.folding import folded_case_number
from nmo.orders.models import CaseNumber, OrderParty, ProtectiveOrder
from nmo.orders.shapes import AddressIn, OrderIn, PartyIn
from nmo.orders.shapes.given import ContactIn
from nmo.orders.words import DecisionBasis
from nmo.people.actions import PersonMade, make_people
from nmo.people.details import AddressGiven, ContactGiven, NameGiven, PersonGiven
from nmo.people.refs import new_ref
from nmo.people.words import Confidentiality, ContactKind, NameKind


def store_new(
    orders: Sequence[OrderIn], *, by: Actor, now: datetime, source: str, basis: DecisionBasis
) -> list[ProtectiveOrder]:
    """Store orders that are not held yet, each table written once; their rows as given.

    Raises ForceNotKnown.
    """
    rows = _order_rows(orders, by=by, now=now)
    copy_rows(rows)
    _store_case_numbers(rows, orders)
    _store_parties(rows, orders, by=by, now=now, source=source, basis=basis)
    further = RowsToAdd(by=by, now=now)
    for row, order in zip(rows, orders, strict=True):
        for number, event in enumerate(order.events):
            further.event(row.pk, number, event)
        for number, entry in enumerate(order.awareness):
            further.awareness(row.pk, number, entry)
        for check in order.court_checks:
            further.court_check(row.pk, check)
        if order.confirmed_at is not None:
            further.confirmation(row.pk, order.confirmed_at)
    further.write()
    return rows


def _order_rows(orders: Sequence[OrderIn], *, by: Actor, now: datetime) -> list[ProtectiveOrder]:
    forces = {said: force_id_of(said, by=by) for said in {order.owning_force for order in orders}}
    return [
        new_row(
            ProtectiveOrder,
            ref=order.order_ref or new_ref("O"),
            order_type=order.order_type,
            made_in=order.made_in,
            court_name=order.court_name,
            court_code=order.court_code,
            judge=order.judge,
            by_consent=order.by_consent,
            owning_force_id=forces[order.owning_force],
            channel=order.channel,
            notes=order.notes,
            languages_differ=order.languages_differ,
            recorded_at=now,
            recorded_by_id=by.user_id,
        )
        for order in orders
    ]


def force_id_of(said: str, *, by: Actor) -> int:
    """The number of the force so named, the actor's own where none is. Raises ForceNotKnown."""
    if not said:
        return by.force_id
    try:
        return force_named(said).force_id
    except NoSuchForce:
        raise ForceNotKnown from None


def _store_case_numbers(rows: Sequence[ProtectiveOrder], orders: Sequence[OrderIn]) -> None:
    copy_rows(
        [
            new_row(CaseNumber, order_id=row.pk, number=number, folded=folded)
            for row, order in zip(rows, orders, strict=True)
            for folded, number in {folded_case_number(n): n for n in order.case_numbers}.items()
            if folded
        ]
    )


def _store_parties(
    rows: Sequence[ProtectiveOrder],
    orders: Sequence[OrderIn],
    *,
    by: Actor,
    now: datetime,
    source: str,
    basis: DecisionBasis,
) -> None:
    parties = list(_parties(rows, orders))
    given = [person_given(party) for _, _, party in parties]
    made = make_people(given, source=source, by=by, now=now)
    copy_rows(
        [
            party_row(row, position, party, person, basis=basis, by=by, now=now)
            for (row, position, party), person in zip(parties, made, strict=True)
        ]
    )


def _parties(
    rows: Sequence[ProtectiveOrder], orders: Sequence[OrderIn]
) -> Iterator[tuple[ProtectiveOrder, int, PartyIn]]:
    for row, order in zip(rows, orders, strict=True):
        for position, party in enumerate(order.parties):
            yield row, position, party


def party_row(
    order: ProtectiveOrder,
    position: int,
    party: PartyIn,
    person: PersonMade,
    *,
    basis: DecisionBasis,
    by: Actor,
    now: datetime,
) -> OrderParty:
    """A party as typed, beside the person that it was decided to be."""
    return new_row(
        OrderParty,
        order_id=order.pk,
        position=position,
        role=party.role,
        typed_name=party.name,
        typed_other_names=list(party.other_names),
        typed_date_of_birth=party.date_of_birth,
        relationship=party.relationship,
        address_rows=list(person.address_ids),
        contact_rows=list(person.contact_ids),
        person_id=person.person_id,
        brought=person.brought.as_json(),
        decided_by_id=by.user_id,
        decided_at=now,
        decision_basis=basis if party.person_ref else DecisionBasis.NEW,
        known_from=now,
        recorded_at=now,
        recorded_by_id=by.user_id,
    )


def person_given(party: PartyIn) -> PersonGiven:
    """A party of the paper as `people` takes it."""
    return PersonGiven(
        ref=party.person_ref,
        names=(
            NameGiven(full=party.name),
            *(NameGiven(full=name, kind=NameKind.ALIAS) for name in party.other_names if name),
        ),
        born_on=party.date_of_birth,
        pronoun=party.pronoun,
        addresses=tuple(_address(address) for address in party.addresses),
        contacts=(
            *(_contact(ContactKind.PHONE, contact) for contact in party.phones),
            *(_contact(ContactKind.EMAIL, contact) for contact in party.emails),
        ),
    )


def _address(given: AddressIn) -> AddressGiven:
    return AddressGiven(
        text=given.text,
        postcode=given.postcode,
        confidentiality=_confidentiality(given),
        no_fixed_address=given.no_fixed_address,
    )


def _contact(kind: ContactKind, given: ContactIn) -> ContactGiven:
    return ContactGiven(kind=kind, value=given.value, confidentiality=_confidentiality(given))


def _confidentiality(given: AddressIn | ContactIn) -> Confidentiality:
    if given.withheld:
        return Confidentiality.WITHHELD
    return Confidentiality.CONFIDENTIAL if given.confidential else Confidentiality.SHOWN

"""Naming somebody on an order that is held without them."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Max

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.copying import copy_rows
from nmo.orders.actions.changing import order_to_change, owner_of
from nmo.orders.actions.facts import state_standing
from nmo.orders.actions.store import party_row, person_given
from nmo.orders.errors import OrderRefused
from nmo.orders.folding import folded_name
from nmo.orders.models import OrderParty, ProtectiveOrder
from nmo.orders.same_person.once import ask_to_look
from nmo.orders.shapes import PartyIn
from nmo.orders.words import DecisionBasis, PartyRole
from nmo.people.actions import make_people


def add_parties(
    order_ref: str,
    parties: Sequence[PartyIn],
    *,
    by: Actor,
    now: datetime,
    version: int | None = None,
) -> list[str]:
    """Name these people on the order beside those whom it names; their references in that order.

    For what the court's paper says and a feed or a first reading left out: a second protected
    person, a child. The order is known to have named them from now on; what was known before stays
    in its history. Raises OrderRefused for a respondent (an order binds one), for nobody, and for
    who is named already; OrderChanged, OrderNotFound, NotPermitted. Requirements 19 and 22.
    """
    with act(
        Permission.ORDER_UPDATE,
        by=by,
        now=now,
        what="parties.added",
        kind=Kind.COLLECTION,
        owned_by=owner_of(order_ref),
    ) as note:
        order = order_to_change(order_ref, version=version)
        _refuse_unfit(order, parties)
        last = OrderParty.objects.filter(order=order).aggregate(last=Max("position"))["last"]
        first = 0 if last is None else last + 1
        given = [person_given(party) for party in parties]
        made = make_people(given, source=order.court_name or by.force_name, by=by, now=now)
        copy_rows(
            [
                party_row(
                    order, place, party, person, basis=DecisionBasis.SAME_REFERENCE, by=by, now=now
                )
                for place, (party, person) in enumerate(zip(parties, made, strict=True), first)
            ]
        )
        refs = [person.ref for person in made]
        note.about("order", order.ref)
        note.detail.update(people=refs, roles=[party.role for party in parties])
        state_standing([order.pk], by=by, now=now, note=note)
        ask_to_look(order.ref)
    return refs


def _refuse_unfit(order: ProtectiveOrder, parties: Sequence[PartyIn]) -> None:
    if not parties:
        raise OrderRefused("Enter whom else the order names.")
    if any(party.role is PartyRole.RESPONDENT for party in parties):
        raise OrderRefused("An order binds one respondent. Record an order of its own for another.")
    rows = OrderParty.objects.filter(order=order, known_until=None)
    known = {(role, folded_name(name)) for role, name in rows.values_list("role", "typed_name")}
    given = [(party.role, folded_name(party.name)) for party in parties]
    if known.intersection(given) or len(set(given)) < len(given):
        raise OrderRefused("Somebody of that name is on this order already. Look at it again.")

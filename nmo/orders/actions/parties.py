"""Deciding which person a party is: by a person, with reasons, undoable."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.orders.actions.changing import order_to_change
from nmo.orders.actions.letting_go import let_go_of
from nmo.orders.actions.store import person_given
from nmo.orders.actions.versions import replace_row
from nmo.orders.errors import OrderRefused, ReasonMissing
from nmo.orders.models import OrderParty
from nmo.orders.queries.held import held_orders
from nmo.orders.words import DecisionBasis
from nmo.people.actions import make_people
from nmo.people.brought import FactsBrought, all_of
from nmo.people.queries import person_ids_of


def decide_person(
    order_ref: str,
    position: int,
    person_ref: str | None,
    *,
    because: str,
    by: Actor,
    now: datetime,
) -> str:
    """Decide that a party as typed is this person, or (None) a person of its own; its reference.

    The earlier decision stays in the history of the party, so that it can be undone by deciding
    again. What only this party had said of the former person is withdrawn there. Raises
    ReasonMissing, OrderRefused, OrderNotFound, NotPermitted. Requirement 3.
    """
    if not because.strip():
        raise ReasonMissing
    with act(
        Permission.PERSON_LINK, by=by, now=now, what="party.decided", kind=Kind.COMBINATION
    ) as note:
        order = order_to_change(order_ref)
        party = OrderParty.objects.filter(order=order, position=position, known_until=None).first()
        if party is None:
            raise OrderRefused("That party is not on this order. Look at the order again.")
        if person_ref is not None and person_ref not in person_ids_of([person_ref]):
            raise OrderRefused("No person has that reference. Choose one from the list.")
        former, brought = party.person_id, FactsBrought.from_json(party.brought)
        typed = held_orders([order.pk])[order.pk].parties[position]
        given = person_given(typed.model_copy(update={"person_ref": person_ref}))
        made = make_people([given], source=order.court_name or by.force_name, by=by, now=now)[0]
        same = former == made.person_id
        replace_row(
            party,
            {
                "person_id": made.person_id,
                "brought": all_of([*[brought] * same, made.brought]).as_json(),
                "address_rows": list(made.address_ids),
                "contact_rows": list(made.contact_ids),
                "decided_by_id": by.user_id,
                "decided_at": now,
                "decision_basis": DecisionBasis.DECIDED,
                "decided_because": because,
            },
            by=by,
            now=now,
        )
        if not same:
            let_go_of(former, brought, because=because, by=by, now=now)
        note.about("order", order.ref)
        note.detail.update(position=position, person=made.ref, because=because)
    return made.ref

"""Looking for other records of the people of one order, when it is recorded."""

from datetime import datetime

from procrastinate.contrib.django import app

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.orders.queries.refs import persons_of_orders
from nmo.orders.same_person.looking import Looked, look_for_records_of
from nmo.people.queries import person_ids_of

TASK = "nmo.look_for_people_of_order"


def ask_to_look(order_ref: str) -> None:
    """Leave it to the worker once the caller's transaction is committed: nobody waits for it."""
    app.configure_task(TASK).defer(order_ref=order_ref)


def look_for_people_of(order_ref: str, *, by: Actor, now: datetime) -> Looked:
    """Suggest other records of the people whom this order names. Raises NotPermitted."""
    with act(
        Permission.PERSON_LINK,
        by=by,
        now=now,
        what="same_person.looked_for",
        kind=Kind.CONSULTATION,
    ) as note:
        named = persons_of_orders([order_ref]).get(order_ref, [])
        looked = look_for_records_of(person_ids_of(named).values(), now=now)
        note.about("order", order_ref)
        note.detail.update(records=looked.records, suggested=len(looked.suggested))
    return looked

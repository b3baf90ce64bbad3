"""An order that is sent again: it must say the same, and what it says beyond that is added."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from nmo.access.acting import require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.orders.actions.rows import RowsAdded, add_rows
from nmo.orders.actions.store import force_id_of
from nmo.orders.errors import OrderDiffers
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries.held import held_orders
from nmo.orders.rules import first_difference
from nmo.orders.shapes import AwarenessIn, CourtCheckIn, EventIn, OrderIn


def add_to_held(
    orders: Sequence[OrderIn], held: Mapping[str, ProtectiveOrder], *, by: Actor, now: datetime
) -> dict[int, RowsAdded]:
    """What was added to each order that is held already, by its number; others are left out.

    Raises OrderDiffers where one says something else than is held, NotPermitted where it adds to
    the course of an order that belongs to another force.
    """
    if not held:
        return {}
    known = held_orders([row.pk for row in held.values()])
    added: dict[int, RowsAdded] = {}
    for given in orders:
        row = held.get(given.order_ref or "")
        if row is not None and (rows := _add_to(row, known[row.pk], given, by=by, now=now)):
            added[row.pk] = rows
    return added


def _add_to(
    row: ProtectiveOrder, held: OrderIn, given: OrderIn, *, by: Actor, now: datetime
) -> RowsAdded | None:
    """The rows that were added to the order; None where it says nothing that is not held."""
    said_force = given.owning_force and force_id_of(given.owning_force, by=by)
    differs = first_difference(held, given)
    if said_force and said_force != row.owning_force_id:
        differs = "owning_force"
    if differs is not None:
        raise OrderDiffers(row.ref, differs)
    events, awareness, court_checks, confirmed_at = _further(held, given)
    if not (events or awareness or court_checks or confirmed_at):
        return None
    if events or confirmed_at:
        # What the court did, and that it was read rightly, is for the force that answers.
        require(Permission.ORDER_UPDATE, by=by, now=now, owned_by=row.owning_force_id)
    if confirmed_at:
        require(Permission.ORDER_CONFIRM, by=by, now=now, owned_by=row.owning_force_id)
    return add_rows(
        row.pk,
        events=events,
        awareness=awareness,
        court_checks=court_checks,
        confirmed_at=confirmed_at,
        by=by,
        now=now,
    )


def _further(
    held: OrderIn, given: OrderIn
) -> tuple[Sequence[EventIn], Sequence[AwarenessIn], Sequence[CourtCheckIn], datetime | None]:
    """What is sent beyond what is held: court events, awareness, court checks, confirmation."""
    return (
        given.events[len(held.events) :],
        given.awareness[len(held.awareness) :],
        given.court_checks[len(held.court_checks) :],
        given.confirmed_at if held.confirmed_at is None else None,
    )

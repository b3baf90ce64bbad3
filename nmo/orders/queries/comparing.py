"""Orders that are sent, beside those of the same reference that are held; nothing is changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from nmo.access.queries import force_named
from nmo.access.refusals import NoSuchForce
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries.held import held_orders
from nmo.orders.rules import GROWING, first_difference
from nmo.orders.shapes import OrderIn


@dataclass(frozen=True, kw_only=True)
class Compared:
    """How an order that is sent stands to the one held.

    differs: where it says something else; None where it does not. adds: whether it has further
    events, awareness entries or court checks.
    """

    differs: str | None
    adds: bool


def compared_with_held(orders: Sequence[OrderIn]) -> dict[str, Compared]:
    """What recording these orders would find, by the reference of each that is held already."""
    refs = [order.order_ref for order in orders if order.order_ref]
    rows = ProtectiveOrder.objects.filter(ref__in=refs)
    numbers = {row.ref: row for row in rows.only("id", "ref", "owning_force_id")}
    held = held_orders([row.pk for row in numbers.values()])
    found: dict[str, Compared] = {}
    for order in orders:
        row = numbers.get(order.order_ref or "")
        if row is not None:
            found[row.ref] = _compared(held[row.pk], order, row.owning_force_id)
    return found


def _compared(held: OrderIn, given: OrderIn, force_id: int) -> Compared:
    differs = first_difference(held, given)
    if differs is None and given.owning_force and _force_id(given.owning_force) != force_id:
        differs = "owning_force"
    adds = any(len(getattr(given, name)) > len(getattr(held, name)) for name in GROWING)
    return Compared(differs=differs, adds=adds)


def _force_id(said: str) -> int | None:
    try:
        return force_named(said).force_id
    except NoSuchForce:
        return None

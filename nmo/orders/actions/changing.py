"""Taking an order in hand for a change: locked, counted, and the stale page told."""

from collections.abc import Collection

from django.db.models import F

from nmo.orders.errors import OrderChanged, OrderNotFound
from nmo.orders.models import ProtectiveOrder


def order_to_change(order_ref: str, *, version: int | None = None) -> ProtectiveOrder:
    """The order, locked until the transaction ends and counted as changed.

    `version` is the one that the page showed; None does not compare (something happened that does
    not depend on what was seen). Raises OrderNotFound, OrderChanged.
    """
    rows = ProtectiveOrder.objects.filter(ref=order_ref)
    fitting = rows if version is None else rows.filter(version=version)
    if fitting.update(version=F("version") + 1) != 1:
        raise OrderChanged if rows.exists() else OrderNotFound
    return rows.get()


def owner_of(order_ref: str) -> int:
    """The number of the force that answers for the order. Raises OrderNotFound."""
    force = ProtectiveOrder.objects.filter(ref=order_ref).values_list("owning_force_id", flat=True)
    if not force:
        raise OrderNotFound
    return int(force[0])


def lock_order(order_ref: str) -> int:
    """Lock the order until the transaction ends, as every change of it does; its version.

    Raises OrderNotFound.
    """
    row = ProtectiveOrder.objects.select_for_update().filter(ref=order_ref)
    version = row.values_list("version", flat=True).first()
    if version is None:
        raise OrderNotFound
    return version


def lock_orders(order_ids: Collection[int]) -> None:
    """Lock these orders, by number, until the transaction ends: the one recorded first, first."""
    rows = ProtectiveOrder.ever.select_for_update().filter(pk__in=order_ids).order_by("pk")
    list(rows.values_list("pk", flat=True))

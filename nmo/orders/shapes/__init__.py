"""The stable shape of an order, in and out (docs/shapes.md)."""

from nmo.orders.shapes.given import (
    AddressIn,
    AwarenessIn,
    ConditionIn,
    CourtCheckIn,
    EndsIn,
    EventIn,
    OrderIn,
    PartyIn,
)
from nmo.orders.shapes.read import (
    OrderNotUnderstood,
    Problem,
    read_order,
    read_orders,
    read_part,
    write_order,
)

__all__ = [
    "AddressIn",
    "AwarenessIn",
    "ConditionIn",
    "CourtCheckIn",
    "EndsIn",
    "EventIn",
    "OrderIn",
    "OrderNotUnderstood",
    "PartyIn",
    "Problem",
    "read_order",
    "read_orders",
    "read_part",
    "write_order",
]

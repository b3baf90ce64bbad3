"""An order as somebody gives it to be recorded. Keys may be left out; unknown keys are refused."""

from nmo.orders.shapes.given.knowing import AwarenessIn, CourtCheckIn
from nmo.orders.shapes.given.order import OrderIn
from nmo.orders.shapes.given.people import AddressIn, ContactIn, PartyIn
from nmo.orders.shapes.given.terms import ConditionIn, EndsIn, EventIn

__all__ = [
    "AddressIn",
    "AwarenessIn",
    "ConditionIn",
    "ContactIn",
    "CourtCheckIn",
    "EndsIn",
    "EventIn",
    "OrderIn",
    "PartyIn",
]

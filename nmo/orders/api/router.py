"""The one router of orders, and what every operation about one order has in common."""

from ninja import Router

from nmo.access.calling import about
from nmo.orders.actions.changing import lock_order
from nmo.orders.words import SUBJECT

router = Router(tags=["Orders"])

about_an_order = about(SUBJECT, "order_ref", lock=lock_order)

BESIDE = "/{path:order_ref}"

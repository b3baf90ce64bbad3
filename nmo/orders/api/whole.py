"""The whole order, and what stands beside it on its page."""

from django.http import HttpRequest

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.orders.api.details import DetailsOut, details_out
from nmo.orders.api.router import BESIDE, about_an_order, router
from nmo.orders.queries import order_in_full, order_page
from nmo.orders.shapes import OrderIn


@router.get(f"{BESIDE}/details", response=DetailsOut, operation_id="read_details")
@about_an_order
def read_details(request: HttpRequest, order_ref: str) -> DetailsOut:
    """What stands beside the order on its page: entries with their numbers, papers, decisions."""
    caller = caller_of(request)
    page = order_page(order_ref, by=caller.actor, purpose=caller.purpose, now=now())
    return details_out(page)


# Last: its address would take in every other one.
@router.get(BESIDE, response=OrderIn, operation_id="read_order")
@about_an_order
def read_order(request: HttpRequest, order_ref: str) -> OrderIn:
    """The order in the shape in which it can be sent, masked to what a system may see.

    Confidential values read "Confidential", and a person under restricted handling "Restricted".
    """
    caller = caller_of(request)
    return order_in_full(order_ref, by=caller.actor, purpose=caller.purpose, now=now())

"""A copy of an order that was shown to an officer."""

from django.http import HttpRequest

from nmo.access.calling import caller_of, takes_json
from nmo.access.clock import now
from nmo.orders.actions import photograph_copy
from nmo.orders.api.examples import A_COPY
from nmo.orders.api.router import router
from nmo.orders.api.shapes import ChangedOut, CopyGiven

MOST_BYTES = 40_000_000


@router.post(
    "/copies", response={201: ChangedOut}, operation_id="record_copy", openapi_extra=A_COPY
)
@takes_json(most=MOST_BYTES)
def record_copy(request: HttpRequest, shown: CopyGiven) -> ChangedOut:
    """Record a copy shown at the door as a new order, findable at once.

    It is marked not yet checked against the sealed copy, and its conditions wait to be read.
    """
    ref = photograph_copy(shown.copy_shown(), by=caller_of(request).actor, now=now())
    return ChangedOut(order_ref=ref)

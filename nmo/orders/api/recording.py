"""Recording an order, and adding to it when it is sent again."""

from django.http import HttpRequest
from ninja.responses import Status

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.orders.actions import record_order as record
from nmo.orders.api.examples import AN_ORDER
from nmo.orders.api.router import router
from nmo.orders.api.shapes import RecordedOut
from nmo.orders.recorded import RecordResult
from nmo.orders.shapes import OrderIn

CREATED, OK = 201, 200


@router.post(
    "",
    response={CREATED: RecordedOut, OK: RecordedOut},
    operation_id="record_order",
    openapi_extra=AN_ORDER,
)
def record_order(request: HttpRequest, order: OrderIn) -> Status[RecordedOut]:
    """Record an order. A reference that is held must say the same.

    Identical changes nothing, further events, awareness entries and court checks are added, and a
    value that differs is refused (409) with everything else: it needs a correction.
    """
    recorded = record(order, by=caller_of(request).actor, now=now())
    status = CREATED if recorded.result is RecordResult.NEW else OK
    out = RecordedOut(
        order_ref=recorded.ref,
        result=recorded.result,
        may_duplicate=list(recorded.may_duplicate),
    )
    return Status(status, out)

"""Evidence that the respondent knew, and what the court said of the order."""

from django.http import HttpRequest

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.orders.actions import record_awareness as record
from nmo.orders.actions import record_court_check as record_check
from nmo.orders.api.examples import A_COURT_CHECK, AWARENESS
from nmo.orders.api.router import BESIDE, about_an_order, router
from nmo.orders.api.shapes import ChangedOut, EntryOut
from nmo.orders.shapes import AwarenessIn, CourtCheckIn


@router.post(
    f"{BESIDE}/awareness",
    response={201: EntryOut},
    operation_id="record_awareness",
    openapi_extra=AWARENESS,
)
@about_an_order
def record_awareness(request: HttpRequest, order_ref: str, entry: AwarenessIn) -> EntryOut:
    """Record one dated piece of evidence that the respondent knew; it counts at once."""
    number = record(order_ref, entry, by=caller_of(request).actor, now=now())
    return EntryOut(order_ref=order_ref, number=number)


@router.post(
    f"{BESIDE}/court-checks",
    response={201: ChangedOut},
    operation_id="record_court_check",
    openapi_extra=A_COURT_CHECK,
)
@about_an_order
def record_court_check(request: HttpRequest, order_ref: str, check: CourtCheckIn) -> ChangedOut:
    """Record that the court said on a day how the order stands."""
    by = caller_of(request).actor
    record_check(order_ref, on=check.on, said=check.said, by=by, now=now())
    return ChangedOut(order_ref=order_ref)

"""What the court did later, and what its paper says."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.orders.actions import enter_terms as enter
from nmo.orders.actions import record_event as record
from nmo.orders.api.examples import AN_EVENT, TERMS
from nmo.orders.api.router import BESIDE, about_an_order, router
from nmo.orders.api.shapes import ChangedOut, EntryOut, TermsGiven
from nmo.orders.shapes import EventIn

MOST_EVENTS = 32_767
EventNumber = Annotated[int, Path(ge=0, le=MOST_EVENTS)]


@router.post(
    f"{BESIDE}/events",
    response={201: EntryOut},
    operation_id="record_event",
    openapi_extra=AN_EVENT,
)
@about_an_order
def record_event(request: HttpRequest, order_ref: str, event: EventIn) -> EntryOut:
    """Record what the court did: varied, extended, discharged, superseded, heard or withdrawn.

    It counts from its own moment, however late it is recorded.
    """
    number = record(order_ref, event, by=caller_of(request).actor, now=now())
    return EntryOut(order_ref=order_ref, number=number)


@router.post(
    f"{BESIDE}/events/{{number}}/terms",
    response={201: ChangedOut},
    operation_id="enter_terms",
    openapi_extra=TERMS,
)
@about_an_order
def enter_terms(
    request: HttpRequest, order_ref: str, number: EventNumber, terms: TermsGiven
) -> ChangedOut:
    """Enter what the paper of an event says where the register did not know it yet."""
    enter(
        order_ref,
        number,
        conditions=terms.conditions,
        ends=terms.ends,
        notice_type=terms.notice_type,
        return_hearing_at=terms.return_hearing_at,
        order_type=terms.order_type,
        by=caller_of(request).actor,
        now=now(),
    )
    return ChangedOut(order_ref=order_ref)

"""Confirmation, national systems, contact hold and references."""

from django.http import HttpRequest

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.orders import actions
from nmo.orders.actions.changing import lock_order
from nmo.orders.api.examples import A_HOLD, A_NATIONAL_STATUS, A_REFERENCE
from nmo.orders.api.router import BESIDE, about_an_order, router
from nmo.orders.api.shapes import (
    ChangedOut,
    ContactHoldGiven,
    NationalStatusGiven,
    ReferenceGiven,
)


@router.post(f"{BESIDE}/confirmation", response={201: ChangedOut}, operation_id="confirm_order")
@about_an_order
def confirm_order(request: HttpRequest, order_ref: str) -> ChangedOut:
    """Say that a person compared this version with the sealed copy, and they agree."""
    version = lock_order(order_ref)  # the one in If-Match, since nobody else holds the order now
    actions.confirm_order(order_ref, version=version, by=caller_of(request).actor, now=now())
    return ChangedOut(order_ref=order_ref)


@router.post(
    f"{BESIDE}/national-statuses",
    response={201: ChangedOut},
    operation_id="record_national_status",
    openapi_extra=A_NATIONAL_STATUS,
)
@about_an_order
def record_national_status(
    request: HttpRequest, order_ref: str, status: NationalStatusGiven
) -> ChangedOut:
    """Record a step of the order's entry on PNC, LEDS or PND."""
    actions.record_national_status(
        order_ref,
        status.system,
        status.state,
        on=status.on,
        reference=status.reference,
        by=caller_of(request).actor,
        now=now(),
    )
    return ChangedOut(order_ref=order_ref)


@router.put(
    f"{BESIDE}/contact-hold",
    response=ChangedOut,
    operation_id="hold_contact",
    openapi_extra=A_HOLD,
)
@about_an_order
def hold_contact(request: HttpRequest, order_ref: str, hold: ContactHoldGiven) -> ChangedOut:
    """Ask officers not to tell the respondent before a moment; the order binds all the same."""
    by = caller_of(request).actor
    actions.hold_contact(order_ref, until=hold.until, because=hold.because, by=by, now=now())
    return ChangedOut(order_ref=order_ref)


@router.delete(f"{BESIDE}/contact-hold", response=ChangedOut, operation_id="lift_contact_hold")
@about_an_order
def lift_contact_hold(request: HttpRequest, order_ref: str) -> ChangedOut:
    """Let officers tell the respondent again."""
    actions.lift_contact_hold(order_ref, by=caller_of(request).actor, now=now())
    return ChangedOut(order_ref=order_ref)


@router.post(
    f"{BESIDE}/references",
    response={201: ChangedOut},
    operation_id="add_reference",
    openapi_extra=A_REFERENCE,
)
@about_an_order
def add_reference(request: HttpRequest, order_ref: str, reference: ReferenceGiven) -> ChangedOut:
    """Add a reference of a force's own system: crime, incident, custody and others."""
    by = caller_of(request).actor
    actions.add_reference(order_ref, reference.kind, reference.value, by=by, now=now())
    return ChangedOut(order_ref=order_ref)

"""Mending a mistake: the old value, when and why all stay."""

from typing import Annotated, Literal

from django.http import HttpRequest
from pydantic import Field

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.orders.actions import correct as correct_entry
from nmo.orders.actions import withdraw_entry as withdraw
from nmo.orders.api.corrections import Correction, changes_of
from nmo.orders.api.examples import A_CORRECTION, A_WITHDRAWAL
from nmo.orders.api.router import BESIDE, about_an_order, router
from nmo.orders.api.shapes import Because, ChangedOut
from nmo.orders.shapes.values import Given, Number


class WithdrawalGiven(Given):
    """An entry that should never have been made."""

    what: Literal["event", "condition", "awareness"]
    """What kind of entry it is."""
    number: Annotated[Number, Field(ge=0, le=2**62)]
    """Its number in `entries` of the order's details."""
    because: Because
    """Why it should never have been made."""


@router.post(
    f"{BESIDE}/corrections",
    response={201: ChangedOut},
    operation_id="correct_entry",
    openapi_extra=A_CORRECTION,
)
@about_an_order
def correct(request: HttpRequest, order_ref: str, correction: Correction) -> ChangedOut:
    """Correct fields of one entry of the order, or of the order itself, and say why."""
    correct_entry(
        order_ref,
        correction.what,
        str(correction.number),
        changes_of(correction),
        because=correction.because,
        by=caller_of(request).actor,
        now=now(),
    )
    return ChangedOut(order_ref=order_ref)


@router.post(
    f"{BESIDE}/withdrawals",
    response={201: ChangedOut},
    operation_id="withdraw_entry",
    openapi_extra=A_WITHDRAWAL,
)
@about_an_order
def withdraw_entry(request: HttpRequest, order_ref: str, withdrawal: WithdrawalGiven) -> ChangedOut:
    """Withdraw an entry that should never have been made; it stays in the history."""
    withdraw(
        order_ref,
        withdrawal.what,
        str(withdrawal.number),
        because=withdrawal.because,
        by=caller_of(request).actor,
        now=now(),
    )
    return ChangedOut(order_ref=order_ref)

"""What was done about a breach, decided or learnt."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.access.said import Reason
from nmo.breaches.actions import take_step as take
from nmo.breaches.actions import withdraw_step as withdraw
from nmo.breaches.api.examples import A_SLIP, A_STEP
from nmo.breaches.api.router import ONE, about_a_breach, router
from nmo.breaches.api.shapes.done import AddedOut, BreachChangedOut
from nmo.breaches.api.steps import AnyStep

StepNumber = Annotated[int, Path(ge=1, le=32_767)]


@router.post(
    f"{ONE}/steps", response={201: AddedOut}, operation_id="take_step", openapi_extra=A_STEP
)
@about_a_breach
def take_step(request: HttpRequest, breach_ref: str, step: AnyStep) -> AddedOut:
    """Record that something was done, decided or learnt about the breach.

    What each `kind` asks stands in its own shape. Where the breach is not there yet the answer is
    422 with every reason. A supervisor's review is a person's own, and is not taken here.
    """
    by = caller_of(request).actor
    number = take(breach_ref, step.step(by), by=by, now=now())
    return AddedOut(breach_ref=breach_ref, number=number)


@router.post(
    f"{ONE}/steps/{{number}}/withdrawal",
    response={201: BreachChangedOut},
    operation_id="withdraw_step",
    openapi_extra=A_SLIP,
)
@about_a_breach
def withdraw_step(
    request: HttpRequest, breach_ref: str, number: StepNumber, said: Reason
) -> BreachChangedOut:
    """Withdraw a step that was a slip: it is kept with why, and counts nowhere."""
    withdraw(breach_ref, number, said.because, by=caller_of(request).actor, now=now())
    return BreachChangedOut(breach_ref=breach_ref)

"""Whether two reports are of one breach."""

from django.http import HttpRequest

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.breaches.actions import decide_double as decide
from nmo.breaches.api.examples import A_DOUBLE
from nmo.breaches.api.router import ONE, about_two_breaches, router
from nmo.breaches.api.shapes.done import DoubleDecidedOut
from nmo.breaches.api.shapes.given import DoubleDecided


@router.put(
    f"{ONE}/doubles/{{other_ref}}",
    response=DoubleDecidedOut,
    operation_id="decide_double",
    openapi_extra=A_DOUBLE,
)
@about_two_breaches
def decide_double(
    request: HttpRequest, breach_ref: str, other_ref: str, decided: DoubleDecided
) -> DoubleDecidedOut:
    """Decide whether two reports are of one breach; both are kept, and it can be decided again."""
    by = caller_of(request).actor
    counts = decide(breach_ref, other_ref, decided.decision, decided.because, by=by, now=now())
    return DoubleDecidedOut(breach_ref=breach_ref, counts=counts)

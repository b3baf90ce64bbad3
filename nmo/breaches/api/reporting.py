"""Reporting that an order was broken, and putting right what was told."""

from django.http import HttpRequest
from ninja.responses import Status

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.breaches.actions import correct_account as correct
from nmo.breaches.actions import report_breach as report_it
from nmo.breaches.api.examples import A_REPORT, AN_ACCOUNT
from nmo.breaches.api.router import ONE, about_a_breach, router
from nmo.breaches.api.shapes.done import AddedOut, ReportedOut
from nmo.breaches.api.shapes.given import AccountCorrected, ReportGiven
from nmo.breaches.words import Channel

CREATED, OK = 201, 200


@router.post(
    "",
    response={CREATED: ReportedOut, OK: ReportedOut},
    operation_id="report_breach",
    openapi_extra=A_REPORT,
)
def report_breach(request: HttpRequest, report: ReportGiven) -> Status[ReportedOut]:
    """Report that an order is said to have been broken; what it meant then is kept with it.

    One dated before the order was made or after it ended is recorded too. The same `entry` again
    adds nothing (200), and one that says something else is refused (409): correct the account.
    """
    by, moment = caller_of(request).actor, now()
    made = report_it(report.order_ref, report.report(), by=by, now=moment, channel=Channel.API)
    out = ReportedOut(breach_ref=made.ref, again=made.again, may_double=list(made.doubles))
    return Status(OK if made.again else CREATED, out)


@router.put(
    f"{ONE}/account",
    response=AddedOut,
    operation_id="correct_account",
    openapi_extra=AN_ACCOUNT,
)
@about_a_breach
def correct_account(request: HttpRequest, breach_ref: str, account: AccountCorrected) -> AddedOut:
    """Put a better account in the place of the one that counts; the one before is kept.

    Send it whole: what is left out is no longer said. What the order meant at another time is
    computed and kept beside the first.
    """
    by = caller_of(request).actor
    number = correct(breach_ref, account.account(), account.because, by=by, now=now())
    return AddedOut(breach_ref=breach_ref, number=number)

"""Nights of the courts' feed: what came, how it came out, and sending one."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Header, Query, Router

from nmo.access import Permission
from nmo.access.acting import require
from nmo.access.calling import bytes_of, caller_of, takes_bytes
from nmo.access.clock import now
from nmo.access.said import Day
from nmo.documents.rules import UNKNOWN, ZIP
from nmo.intake.actions import receive_upload, retry_upload
from nmo.intake.api.shapes import BatchReportOut, NightsOut, ReceivedOut, nights_out
from nmo.intake.feed.caps import CAPS
from nmo.intake.queries import nights, report
from nmo.intake.tasks import ask_for_import
from nmo.intake.words import BatchState

router = Router(tags=["Courts' feed"])

FileName = Annotated[
    str,
    Header(
        alias="NMO-File-Name",
        min_length=1,
        max_length=255,
        pattern=r"^[ -~]+$",
        description="The zip's name as the courts gave it: PRL_ORDERS_yyyyMMdd_HHmm.zip.",
    ),
]
UpTo = Annotated[Day | None, Query(description="The newest night to list; without it, the last.")]


@router.get("", response=NightsOut, operation_id="list_nights")
def list_nights(request: HttpRequest, up_to: UpTo = None) -> NightsOut:
    """Which nights came and which did not, and how each came out."""
    by, moment = caller_of(request).actor, now()
    require(Permission.FEED_READ, by=by, now=moment)
    return nights_out(nights(now=moment, up_to=up_to))


@router.post("", response={202: ReceivedOut}, operation_id="send_night")
@takes_bytes(ZIP, UNKNOWN, most=CAPS.zip_bytes)
def send_night(request: HttpRequest, file_name: FileName) -> ReceivedOut:
    """Send a zip as the courts sent it; the body is the file. The worker imports it.

    The same bytes again change nothing.
    """
    by = caller_of(request).actor
    batch = receive_upload([bytes_of(request)], name=file_name, by=by, now=now())
    if batch.state != BatchState.DONE:
        ask_for_import(batch.ref, by.username)
    return ReceivedOut(batch=batch.ref, state=BatchState(batch.state))


@router.get("/{batch}", response=BatchReportOut, operation_id="read_batch")
def read_batch(request: HttpRequest, batch: str) -> BatchReportOut:
    """One zip: every row and every file, and what became of each."""
    found = report(batch, by=caller_of(request).actor, now=now())
    return BatchReportOut(state=found.state, because=found.state_because, report=found.out())


@router.post("/{batch}/retry", response={202: ReceivedOut}, operation_id="retry_batch")
def retry_batch(request: HttpRequest, batch: str) -> ReceivedOut:
    """Let a zip that was refused or has stopped be imported again."""
    by = caller_of(request).actor
    retry_upload(batch, by=by, now=now())
    ask_for_import(batch, by.username)
    return ReceivedOut(batch=batch, state=BatchState.WAITING)

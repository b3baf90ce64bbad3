"""The background work of the courts' feed; what a job carries is a reference, never a person."""

from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from nmo.access.clock import now
from nmo.access.operator import operator_actor
from nmo.intake.actions import import_upload, stop_upload
from nmo.intake.place import feed_password, spool_folder

UNFORESEEN = (
    "The import met an error that was not expected. What was imported so far stays, and trying "
    "again goes on from there. If it stops again, tell whoever runs the register."
)


def ask_for_import(ref: str, username: str) -> None:
    """Leave the job to the worker, in the transaction of the caller; asked twice, it is one job."""
    job = import_uploaded_feed.configure(queueing_lock=f"feed {ref}")
    with suppress(AlreadyEnqueued), transaction.atomic():  # what fails alone undoes nothing else
        job.defer(ref=ref, username=username)


@app.task(name="nmo.import_uploaded_feed")
def import_uploaded_feed(ref: str, username: str) -> None:
    """Import an uploaded zip as the user who uploaded it; run twice, it does no more."""
    by = operator_actor(username, via="task")
    try:
        import_upload(ref, password=feed_password(), spool=spool_folder(), by=by, now=now())
    except Exception:
        stop_upload(ref, because=UNFORESEEN, by=by, now=now())
        raise

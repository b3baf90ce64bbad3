"""The background work of the courts' feed; what a job carries is a reference, never a person."""

from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from nmo.access.clock import now
from nmo.access.operator import operator_actor
from nmo.intake.actions import import_upload, look_in_folder, stop_upload
from nmo.intake.fetching.folder import courts_folder
from nmo.intake.mail import tasks as mail  # noqa: F401 - the worker finds them here
from nmo.intake.papers import tasks as papers  # noqa: F401 - the worker finds them here
from nmo.intake.place import feed_password, feed_username, spool_folder
from nmo.intake.spreadsheet import tasks as spreadsheets  # noqa: F401 - the worker finds them here

LOOK = "nmo.look_into_the_courts_folder"
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


def ask_for_a_look() -> None:
    """Leave a look into the courts' folder to the worker; asked twice, it is one job."""
    job = look_into_the_folder.configure(queueing_lock=LOOK)
    with suppress(AlreadyEnqueued), transaction.atomic():
        job.defer(timestamp=int(now().timestamp()))


@app.periodic(cron="*/5 * * * *")
@app.task(name=LOOK, queueing_lock=LOOK, lock=LOOK)
def look_into_the_folder(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes it
    """Take what is new in the courts' folder, where one is set up."""
    folder = courts_folder()
    if folder is None:
        return
    by = operator_actor(feed_username(), via="task")
    look_in_folder(folder, spool=spool_folder(), ask=ask_for_import, by=by, now=now())

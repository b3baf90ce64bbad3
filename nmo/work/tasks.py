"""Work that the clock starts, or a change of the service levels."""

from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from nmo.reference.words import Kind
from nmo.work.actions import rebuild


@app.periodic(cron="20 2 * * *")
@app.task(name="work.rebuild", queueing_lock="work.rebuild")
def rebuild_tasks(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes the moment
    """Make every task again from the facts, so that a changed rule reaches every record."""
    rebuild()


def rebuild_for_new_levels(kind: Kind) -> None:
    """Leave it to the worker to make every task again when a service level was changed."""
    if kind is Kind.SERVICE_LEVEL:
        with suppress(AlreadyEnqueued), transaction.atomic():  # it fails alone
            rebuild_tasks.configure(queueing_lock="work.rebuild").defer(timestamp=0)

"""The background work of the mailbox: a look into it every minute."""

from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from nmo.access.clock import now
from nmo.access.operator import operator_actor
from nmo.intake.mail.mailbox import mailbox
from nmo.intake.mail.taking import take_from_mailbox
from nmo.intake.papers.tasks import ask_for_reading
from nmo.intake.place import intake_username

LOOK = "nmo.look_into_the_mailbox"


def ask_for_a_look() -> None:
    """Leave a look into the mailbox to the worker; asked twice, it is one job."""
    job = look_into_the_mailbox.configure(queueing_lock=LOOK)
    with suppress(AlreadyEnqueued), transaction.atomic():
        job.defer(timestamp=int(now().timestamp()))


@app.periodic(cron="* * * * *")
@app.task(name=LOOK, queueing_lock=LOOK, lock=LOOK)
def look_into_the_mailbox(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes it
    """Take what waits in the mailbox, where one is set up."""
    of = mailbox()
    if of is None:
        return
    by = operator_actor(intake_username(), via="task")
    take_from_mailbox(of, ask=ask_for_reading, by=by, clock=now)

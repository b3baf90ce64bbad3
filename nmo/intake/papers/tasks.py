"""The background work of papers; what a job carries is a reference, never a person."""

from contextlib import suppress
from datetime import timedelta

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from nmo.access.clock import now
from nmo.access.operator import operator_actor
from nmo.intake.mail.authenticity.who import who_sent
from nmo.intake.papers.following import tell_followers
from nmo.intake.papers.one import read_one
from nmo.intake.papers.queries.waiting import unread_since
from nmo.intake.papers.reader import read_paper
from nmo.intake.papers.ways.feed import offer_feed_papers
from nmo.intake.papers.ways.folder import take_from_folder
from nmo.intake.place import feed_username, intake_folder, intake_username

# A paper waits no longer than this before its reading is asked for again.
ASKED_AGAIN_AFTER = timedelta(minutes=1)


def ask_for_reading(ref: str) -> None:
    """Leave the reading to the worker, in the caller's transaction; asked twice, it is one job."""
    job = read_received_paper.configure(queueing_lock=f"read {ref}", lock=f"paper {ref}")
    with suppress(AlreadyEnqueued), transaction.atomic():  # what fails alone undoes nothing else
        job.defer(ref=ref)


def tell_that_it_was_read(ref: str) -> None:
    """Leave it to the worker to tell those who follow, in the caller's transaction."""
    job = paper_was_read.configure(queueing_lock=f"tell {ref}", lock=f"paper {ref}")
    with suppress(AlreadyEnqueued), transaction.atomic():
        job.defer(ref=ref)


@app.task(name="nmo.read_received_paper")
def read_received_paper(ref: str) -> None:
    """Read a paper that waits; run twice, it is read once."""
    by = operator_actor(intake_username(), via="task")
    read_one(ref, read=read_paper, who_sent=who_sent, tell=tell_that_it_was_read, by=by, clock=now)


@app.task(name="nmo.paper_was_read")
def paper_was_read(ref: str) -> None:
    """Tell those who follow that a paper was read."""
    tell_followers(ref, by=operator_actor(intake_username(), via="task"), now=now())


@app.periodic(cron="* * * * *")
@app.task(name="nmo.ask_again_for_unread_papers", queueing_lock="ask again for unread papers")
def ask_again_for_unread(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes it
    """Ask again for every paper that waits longer than it should: a job may have been lost."""
    for ref in unread_since(now() - ASKED_AGAIN_AFTER):
        ask_for_reading(ref)


@app.periodic(cron="* * * * *")
@app.task(name="nmo.take_from_the_folder", queueing_lock="intake folder", lock="intake folder")
def take_from_the_folder(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes it
    """Take what rests in the watched folder, where one is set up."""
    folder = intake_folder()
    if folder is not None:
        by = operator_actor(intake_username(), via="task")
        take_from_folder(folder, ask=ask_for_reading, by=by, clock=now)


@app.periodic(cron="* * * * *")
@app.task(name="nmo.offer_feed_papers", queueing_lock="feed papers", lock="feed papers")
def offer_papers_of_the_feed(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes it
    """Offer the PDFs of the courts' feed for reading, a few at a time."""
    by = operator_actor(feed_username(), via="task")
    offer_feed_papers(ask=ask_for_reading, by=by, now=now())

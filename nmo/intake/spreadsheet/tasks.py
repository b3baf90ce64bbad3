"""The background work of spreadsheets; what a job carries is a reference, never a person."""

from collections.abc import Callable
from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.tasks import Task

from nmo.access.clock import now
from nmo.access.operator import operator_actor
from nmo.intake.spreadsheet.actions import refuse, run_import, stop, try_received
from nmo.intake.spreadsheet.errors import SpreadsheetRefused

UNFORESEEN = (
    "An error came that was not expected. What was imported so far stays, and trying again goes on "
    "from there. If it stops again, tell whoever runs the register."
)


def ask_for_trial(ref: str, username: str) -> None:
    """Leave the dry run to the worker, in the transaction of the caller."""
    _ask(try_spreadsheet, ref, username)


def ask_for_import(ref: str, username: str) -> None:
    """Leave the import to the worker, in the transaction of the caller."""
    _ask(import_spreadsheet, ref, username)


def _ask(task: "Task[..., None, ...]", ref: str, username: str) -> None:
    job = task.configure(queueing_lock=f"{task.name} {ref}")
    with suppress(AlreadyEnqueued), transaction.atomic():  # what fails alone undoes nothing else
        job.defer(ref=ref, username=username)


@app.task(name="nmo.try_spreadsheet")
def try_spreadsheet(ref: str, username: str) -> None:
    """Try an uploaded spreadsheet as the user who uploaded it; run twice, it does no more."""
    _run(try_received, refuse, ref, username)


@app.task(name="nmo.import_spreadsheet")
def import_spreadsheet(ref: str, username: str) -> None:
    """Import a spreadsheet that was tried and approved; killed and run again, it goes on."""
    _run(run_import, stop, ref, username)


def _run(
    work: Callable[..., None], on_refusal: Callable[..., None], ref: str, username: str
) -> None:
    by = operator_actor(username, via="task")
    moment = now()
    try:
        work(ref, by=by, now=moment)
    except SpreadsheetRefused as refused:
        on_refusal(ref, because=str(refused), by=by, now=moment)
    except Exception:
        stop(ref, because=UNFORESEEN, by=by, now=moment)
        raise

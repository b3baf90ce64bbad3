"""Importing one row: its order, its PDFs and what became of them, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from nmo.intake.actions.again import import_again
from nmo.intake.actions.files import attach_files, note_missing
from nmo.intake.actions.people import with_people_of_the_case
from nmo.intake.actions.run import Run, take_turn
from nmo.intake.errors import RowNotReadable
from nmo.intake.feed.columns import Column
from nmo.intake.feed.manifest import Row
from nmo.intake.feed.orders import RowRead, case_number_of, read_row
from nmo.intake.feed.values import known
from nmo.intake.models import FeedRow
from nmo.intake.words import SOURCE, RowResult
from nmo.orders.actions import record_orders
from nmo.orders.errors import OrderRefused
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.words import DecisionBasis, PartyRole
from nmo.people.actions import add_safe_contact_rule


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a row, and what a person should know of it."""

    result: RowResult
    reasons: Sequence[str] = ()
    order_ref: str = ""


def import_row(run: Run, row: Row) -> None:
    """Record the order that the row gives, or keep why it gives none. Does nothing if done."""
    with transaction.atomic():
        take_turn()
        if FeedRow.objects.filter(batch_id=run.batch_id, number=row.number).exists():
            return
        outcome = _outcome(run, row)
        name = known(row.cells, Column.FILE_NAME)[:255]
        note_missing(run, name, order_ref=outcome.order_ref)
        seen = outcome.result is RowResult.SEEN
        FeedRow.objects.create(
            batch_id=run.batch_id,
            number=row.number,
            case_number=case_number_of(row.cells),
            file_name=name,
            order_ref=outcome.order_ref,
            result=outcome.result,
            reasons=list(outcome.reasons),
            cells={} if seen else {str(column): text for column, text in row.cells.items()},
        )


def _outcome(run: Run, row: Row) -> Outcome:
    try:
        read = read_row(row, today=run.today)
        if order_ids_of([read.paper.order_ref]):
            result, reasons = import_again(run, row, read)
            return Outcome(result=result, reasons=reasons, order_ref=read.paper.order_ref)
        with transaction.atomic():  # a refusal undoes all that was recorded of the row
            return _record(run, read)
    except (RowNotReadable, OrderRefused) as refused:
        return Outcome(result=RowResult.REJECTED, reasons=[str(refused)])


def _record(run: Run, read: RowRead) -> Outcome:
    """A new order, found at once by its people, with its PDFs."""
    order = with_people_of_the_case(read.order)
    recorded = record_orders(
        [order], by=run.by, now=run.now, source=SOURCE, basis=DecisionBasis.SAME_COURT_CASE
    )[0]
    _keep_safe_time(run, read, recorded.order_id)
    papers = attach_files(run, read.paper, new=True)
    alike = [
        f"It may be the same order as {ref}: same case, same respondent, same day. Decide."
        for ref in recorded.may_duplicate
    ]
    return Outcome(
        result=RowResult.NEW,
        reasons=[*read.notes, *alike, *papers.notes],
        order_ref=recorded.ref,
    )


def _keep_safe_time(run: Run, read: RowRead, order_id: int) -> None:
    if not read.safe_time:
        return
    for party in held_orders([order_id])[order_id].parties:
        if party.role is PartyRole.APPLICANT and party.person_ref:
            add_safe_contact_rule(
                party.person_ref,
                f"Safe time to call: {read.safe_time}",
                source=SOURCE,
                by=run.by,
                now=run.now,
            )

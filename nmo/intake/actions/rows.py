"""Importing rows: their orders, their PDFs and what became of them, in one transaction."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from nmo.access.acting import together
from nmo.intake.actions.again import compared
from nmo.intake.actions.files import Papers, attach_files, note_missing
from nmo.intake.actions.groups import RowToImport
from nmo.intake.actions.people import with_people_of_their_cases
from nmo.intake.actions.run import Run, take_turn
from nmo.intake.feed.orders import RowRead, case_number_of
from nmo.intake.models import FeedRow
from nmo.intake.words import SOURCE, RowResult
from nmo.orders.actions import record_orders
from nmo.orders.errors import OrderRefused
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.recorded import Recorded
from nmo.orders.words import DecisionBasis, PartyRole
from nmo.people.actions import add_safe_contact_rule


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a row, and what a person should know of it."""

    result: RowResult
    reasons: Sequence[str] = ()


def import_rows(run: Run, rows: Sequence[RowToImport]) -> None:
    """Record the orders that these rows give, or why a row gives none. What is done stays done."""
    try:
        with together():
            _import(run, rows)
    except OrderRefused as refused:
        if len(rows) == 1:
            _import_refused(run, rows[0], str(refused))
            return
        for row in rows:
            import_rows(run, [row])


def _import_refused(run: Run, row: RowToImport, why: str) -> None:
    with together():
        _import(run, [RowToImport(row=row.row, refused=why)])


def _import(run: Run, rows: Sequence[RowToImport]) -> None:
    take_turn()
    numbers = [row.row.number for row in rows]
    done = FeedRow.objects.filter(batch_id=run.batch_id, number__in=numbers)
    finished = set(done.values_list("number", flat=True))
    rows = [row for row in rows if row.row.number not in finished]
    reads = {row.row.number: row.read for row in rows if row.read is not None}
    held = set(order_ids_of([read.paper.order_ref for read in reads.values()]))
    new = _record(run, [read for read in reads.values() if read.paper.order_ref not in held])
    papers = attach_files(run, [read.paper for read in reads.values()])
    outcomes = {row.row.number: _outcome(run, row, new, papers) for row in rows}
    note_missing(run, {row.file_name: _order_ref(row) for row in rows})
    FeedRow.objects.bulk_create([_feed_row(run, row, outcomes[row.row.number]) for row in rows])


def _record(run: Run, reads: Sequence[RowRead]) -> Mapping[str, Recorded]:
    """New orders, found at once by their people."""
    if not reads:
        return {}
    orders = with_people_of_their_cases([read.order for read in reads])
    recorded = record_orders(
        orders, by=run.by, now=run.now, source=SOURCE, basis=DecisionBasis.SAME_COURT_CASE
    )
    for read, one in zip(reads, recorded, strict=True):
        _keep_safe_time(run, read, one.order_id)
    return {one.ref: one for one in recorded}


def _outcome(
    run: Run, row: RowToImport, new: Mapping[str, Recorded], papers: Mapping[str, Papers]
) -> Outcome:
    read = row.read
    if read is None:
        return Outcome(result=RowResult.REJECTED, reasons=[row.refused])
    ref = read.paper.order_ref
    if ref not in new:
        result, reasons = compared(run, row.row, read, papers[ref])
        return Outcome(result=result, reasons=reasons)
    alike = _alike(new[ref].may_duplicate)
    return Outcome(result=RowResult.NEW, reasons=[*read.notes, *alike, *papers[ref].notes])


def _alike(refs: Collection[str]) -> list[str]:
    return [
        f"It may be the same order as {ref}: same case, same respondent, same day. Decide."
        for ref in refs
    ]


def _order_ref(row: RowToImport) -> str:
    return "" if row.read is None else row.read.paper.order_ref


def _feed_row(run: Run, row: RowToImport, outcome: Outcome) -> FeedRow:
    """The row's account; its cells are kept unless they are those that were kept before."""
    cells = {} if outcome.result is RowResult.SEEN else row.row.cells
    return FeedRow(
        batch_id=run.batch_id,
        number=row.row.number,
        case_number=case_number_of(row.row.cells),
        file_name=row.file_name,
        order_ref=_order_ref(row),
        result=outcome.result,
        reasons=list(outcome.reasons),
        cells={str(column): text for column, text in cells.items()},
    )


def _keep_safe_time(run: Run, read: RowRead, order_id: int) -> None:
    """When she may be rung, where the court says it (it has not done so yet)."""
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

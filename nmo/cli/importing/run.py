"""Trying a spreadsheet, or importing it with progress and the file of rejected rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from nmo.cli.exits import DoneInPart, Refused
from nmo.cli.importing.asked import Asked, given_mapping, mapping_for, opened_table
from nmo.cli.importing.kept import keep_rejects
from nmo.cli.importing.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from nmo.access import Actor
    from nmo.intake.spreadsheet.mapping import Mapping
    from nmo.intake.spreadsheet.queries import ImportShown
    from nmo.intake.spreadsheet.reading import Table


def try_file(asked: Asked) -> None:
    """Say what importing would do, and propose a mapping; nothing is kept or changed.

    Raises Refused where the file cannot be read whole, NotPermitted.
    """
    from nmo.access.clock import now
    from nmo.cli.ready import operator
    from nmo.intake.spreadsheet.errors import SpreadsheetRefused

    by, moment = operator(asked.as_user), now()
    try:
        given = given_mapping(asked)
        table = opened_table(asked, given)
        report = _tried(asked, given, table, by=by, now=moment)
    except SpreadsheetRefused as refused:
        raise _refused(asked, str(refused), dry_run=True) from refused
    report.print(as_json=asked.as_json)


def _tried(
    asked: Asked, given: "Mapping | None", table: "Table", *, by: "Actor", now: datetime
) -> Report:
    from nmo.intake.spreadsheet.actions import try_unkept
    from nmo.intake.spreadsheet.mapping.fitting import gives_orders
    from nmo.intake.spreadsheet.mapping.propose import propose
    from nmo.intake.spreadsheet.queries.columns import sample_of

    proposed = propose(table.headers, sample_of(table), sheet=table.sheet)
    mapping = mapping_for(given, table)
    if given is None and not gives_orders(mapping):
        mapping = proposed
    with _progress(asked, "Trying") as tell:
        opened, tried = try_unkept(
            asked.content, mapping, default_force=asked.force, by=by, now=now, tell=tell
        )
    said = tried.as_json()
    counts = said["counts"]
    assert isinstance(counts, dict)
    return Report(
        file=asked.file.name,
        import_ref=None,
        dry_run=True,
        sheet=opened.table.sheet,
        counts=counts,
        mapping=opened.fitted.mapping,
        unused=opened.fitted.unused,
        problems=[(one.row, one.reason) for one in tried.problems],
        notes=tried.notes,
        proposed=_written(proposed if given is None else mapping, table),
    )


def _written(mapping: "Mapping", table: "Table") -> str:
    from nmo.intake.spreadsheet.mapping import write_mapping

    return write_mapping(mapping, unused=mapping.unused(table.headers))


def import_file(asked: Asked) -> None:
    """Import the file: what can be read goes in, the rest to FILE.rejected.csv.

    Raises Refused (nothing was changed), DoneInPart (rows were left out), NotPermitted.
    """
    from nmo.access.clock import now
    from nmo.cli.ready import operator
    from nmo.intake.spreadsheet.actions import begin_import, run_import
    from nmo.intake.spreadsheet.errors import SpreadsheetRefused
    from nmo.intake.spreadsheet.queries import import_shown

    by, moment = operator(asked.as_user), now()
    try:
        given = given_mapping(asked)
        table = opened_table(asked, given)
        mapping = mapping_for(given, table)
        ref = begin_import(
            asked.content,
            mapping,
            name=asked.file.name,
            default_force=asked.force,
            by=by,
            now=moment,
        )
    except SpreadsheetRefused as refused:
        raise _refused(asked, f"{refused} {_how(asked)}".strip(), dry_run=False) from refused
    with _progress(asked, "Importing") as tell:
        run_import(ref, by=by, now=moment, tell=tell)
    shown = import_shown(ref, by=by, now=now())
    _end(asked, shown, mapping, table.headers, by=by)


def _how(asked: Asked) -> str:
    if asked.map_file is not None:
        return ""
    return "`nmo import FILE --dry-run` proposes a mapping, which --map takes."


def _end(
    asked: Asked,
    shown: "ImportShown",
    mapping: "Mapping",
    headers: tuple[str, ...],
    *,
    by: "Actor",
) -> None:
    path = keep_rejects(asked.file, shown.ref, by=by) if shown.left_out else None
    Report(
        file=asked.file.name,
        import_ref=shown.ref,
        dry_run=False,
        sheet=shown.sheet,
        counts={
            "rows": shown.rows_done,
            **{outcome.value: count for outcome, count in shown.counts.items()},
        },
        mapping=mapping,
        unused=mapping.unused(headers),
        problems=[(one.row, one.text) for one in shown.rejects],
        notes=shown.notes,
        rejected_file=str(path) if path else None,
    ).print(as_json=asked.as_json)
    if not shown.left_out:
        return
    rest = f"{shown.left_out} rows were left out; they are in {path} with why. Mend and import it."
    if not shown.went_in:
        raise Refused(f"No row could be taken. {rest} Nothing was changed.")
    raise DoneInPart(f"Done in part: {rest}")


def _refused(asked: Asked, text: str, *, dry_run: bool) -> Refused:
    if asked.as_json:
        report = Report(
            file=asked.file.name, import_ref=None, dry_run=dry_run, problems=[(None, text)]
        )
        report.print(as_json=True)
    return Refused(f"{text} Nothing was changed.")


@contextmanager
def _progress(asked: Asked, what: str) -> "Iterator[Callable[[int], None]]":
    """Rows done, on standard error, while somebody looks at it."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:,.0f} rows"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task(f"{what} {asked.file.name}")
        yield lambda done: progress.update(task, completed=done)

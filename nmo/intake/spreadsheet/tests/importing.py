"""Imports for tests, as the command and as the pages begin them."""

from datetime import datetime

from nmo.access import Actor
from nmo.intake.spreadsheet.actions import begin_import, run_import, try_unkept
from nmo.intake.spreadsheet.mapping import Mapping
from nmo.intake.spreadsheet.mapping.propose import own_columns
from nmo.intake.spreadsheet.queries import ImportShown, import_shown
from nmo.intake.spreadsheet.tests.builders import NOW, opened
from nmo.intake.spreadsheet.trying import Tried


def own_mapping(content: bytes) -> Mapping:
    """The mapping of the register's own headers."""
    return own_columns(opened(content).headers)


def begin(content: bytes, *, by: Actor, now: datetime = NOW, force: str = "") -> str:
    """Begin the import and give its reference."""
    mapping = own_mapping(content)
    return begin_import(content, mapping, name="orders.csv", default_force=force, by=by, now=now)


def import_all(content: bytes, *, by: Actor, now: datetime = NOW, force: str = "") -> ImportShown:
    """Import the file and show what came of it."""
    ref = begin(content, by=by, now=now, force=force)
    run_import(ref, by=by, now=now)
    return import_shown(ref, by=by, now=now)


def dry_run(content: bytes, *, by: Actor) -> Tried:
    """What importing would do."""
    return try_unkept(content, own_mapping(content), default_force="", by=by, now=NOW)[1]


def counted(shown: ImportShown | Tried) -> dict[str, int]:
    """The outcomes that any row came to."""
    counts = shown.counts if isinstance(shown, ImportShown) else shown.outcomes
    return {outcome.value: count for outcome, count in counts.items() if count}

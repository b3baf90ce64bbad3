"""Imports of spreadsheets, and how each came out."""

from collections.abc import Mapping as Mapped
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from nmo.access.acting import reading
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.errors import ImportNotFound
from nmo.intake.spreadsheet.mapping import Mapping
from nmo.intake.spreadsheet.mapping.kept import mapping_of
from nmo.intake.spreadsheet.words import SUBJECT, UNDER_WAY, RowOutcome, SheetState

MOST_REJECTS = 100


@dataclass(frozen=True, kw_only=True)
class RejectShown:
    """A row that was left out, or would be: its number and why; never its cells."""

    row: int
    text: str


@dataclass(frozen=True, kw_only=True)
class ImportShown:
    """One spreadsheet and how far it has come.

    headers: as they were read when the columns were chosen. counts: by outcome; of the import, or
    of the dry run before it. rejects: the first ones.
    """

    ref: str
    file_name: str
    sheet: str
    sha256: str
    state: SheetState
    state_because: str
    mapping: Mapping
    headers: tuple[str, ...]
    default_force: str
    rows_total: int
    rows_done: int
    counts: Mapped[RowOutcome, int]
    rejects: tuple[RejectShown, ...]
    notes: tuple[str, ...]
    received_at: datetime
    received_by: str
    finished_at: datetime | None

    @property
    def under_way(self) -> bool:
        """Whether the worker has something to do about it."""
        return self.state in UNDER_WAY

    @property
    def left_out(self) -> int:
        """How many rows were left out, or would be."""
        return self.counts[RowOutcome.REJECTED] + self.counts[RowOutcome.DIFFERING]

    @property
    def went_in(self) -> int:
        """How many rows are on the register now, or would be."""
        return sum(self.counts.values()) - self.left_out


def imports_shown(*, by: Actor, at_most: int = 100) -> list[ImportShown]:
    """The force's own imports, newest first. Nothing in it is personal data."""
    rows = _of(by).select_related("received_by").order_by("-received_at", "-id")[:at_most]
    return [_shown(row, rejects=()) for row in rows]


def import_shown(ref: str, *, by: Actor, now: datetime) -> ImportShown:
    """One import with its first rejected rows. Raises ImportNotFound, NotPermitted."""
    row = _of(by).select_related("received_by").filter(ref=ref).first()
    if row is None:
        raise ImportNotFound
    with reading(Permission.SPREADSHEET_IMPORT, by=by, now=now, what="spreadsheet.opened") as note:
        note.about(SUBJECT, ref)
        kept = row.rejects.order_by("number").values_list("number", "reason")[:MOST_REJECTS]
        rejects = tuple(RejectShown(row=number, text=reason) for number, reason in kept)
        return _shown(row, rejects=rejects)


def _of(by: Actor) -> QuerySet[SpreadsheetImport]:
    rows = SpreadsheetImport.objects.all()
    return rows if by.is_operator else rows.filter(force_id=by.force_id)


def _shown(row: SpreadsheetImport, *, rejects: tuple[RejectShown, ...]) -> ImportShown:
    tried = row.tried or {}
    trial = row.state == SheetState.CHECKED
    counts = tried.get("counts", {}) if trial else {one: getattr(row, one) for one in RowOutcome}
    problems = [RejectShown(row=one["row"], text=one["text"]) for one in tried.get("problems", ())]
    return ImportShown(
        ref=row.ref,
        file_name=row.file_name,
        sheet=row.sheet,
        sha256=row.sha256,
        state=SheetState(row.state),
        state_because=row.state_because,
        mapping=mapping_of(row.mapping),
        headers=tuple(row.headers),
        default_force=row.default_force,
        rows_total=row.rows_total,
        rows_done=row.rows_done,
        counts={outcome: int(counts.get(outcome, 0)) for outcome in RowOutcome},
        rejects=tuple(problems) if trial else rejects,
        notes=tuple(tried.get("notes", ())),
        received_at=row.received_at,
        received_by=row.received_by.full_name,
        finished_at=row.finished_at,
    )


def columns_used(mapping: Mapping) -> list[tuple[str, Column]]:
    """Each header that is used, with what it gives, in the register's order of columns."""
    return [(header, column) for column, several in mapping.columns.items() for header in several]

"""What a night's file held, and what became of every row and every PDF."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.intake.errors import BatchNotFound
from nmo.intake.models import FeedBatch
from nmo.intake.shapes import FeedReportOut, FileOut, ProblemOfFeed, RowOut
from nmo.intake.words import SUBJECT, BatchState, FileResult, RowResult

# One that is being imported may have lost its worker; to try it again does no harm.
CAN_RETRY = (BatchState.REFUSED, BatchState.STOPPED, BatchState.IMPORTING)


@dataclass(frozen=True, kw_only=True)
class RowShown:
    """A row of the manifest and what became of it."""

    row: int
    case_number: str
    order_ref: str
    result: RowResult
    reasons: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class FileShown:
    """A file of the zip, or one that a row names, and what became of it."""

    file_id: int
    name: str
    result: FileResult
    order_ref: str
    reasons: tuple[str, ...]
    kept: bool


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Something worth saying about the whole file."""

    code: str
    text: str


@dataclass(frozen=True, kw_only=True)
class FeedReport:
    """One zip, accounted for."""

    ref: str
    zip_name: str
    sha256: str
    state: BatchState
    state_because: str
    night: date | None
    received_at: datetime
    finished_at: datetime | None
    rows_stated: int
    rows: tuple[RowShown, ...]
    files: tuple[FileShown, ...]
    problems: tuple[Problem, ...]
    can_retry: bool

    @property
    def rejected(self) -> int:
        """How many rows and files were not taken."""
        return sum(row.result is RowResult.REJECTED for row in self.rows) + sum(
            file.result is FileResult.REJECTED for file in self.files
        )

    def out(self) -> FeedReportOut:
        """The night as in docs/shapes.md."""
        return FeedReportOut(
            batch=self.ref,
            rows=[
                RowOut(
                    row=row.row,
                    case_number=row.case_number,
                    order_ref=row.order_ref or None,
                    result=row.result,
                    reasons=list(row.reasons),
                )
                for row in self.rows
            ],
            files=[
                FileOut(name=file.name, result=file.result, order_ref=file.order_ref or None)
                for file in self.files
            ],
            problems=[ProblemOfFeed(code=one.code, text=one.text) for one in self.problems],
        )

    def as_json(self) -> dict[str, object]:
        """The night as JSON values."""
        return asdict(self.out())


def report(ref: str, *, by: Actor, now: datetime, again: bool = False) -> FeedReport:
    """How the file came out. With `again`, as a second import of it: every order was seen before.

    Raises BatchNotFound, NotPermitted. Requirement 13.
    """
    batch = FeedBatch.objects.filter(ref=ref).first()
    if batch is None:
        raise BatchNotFound
    with reading(Permission.FEED_READ, by=by, now=now, what="feed.opened") as note:
        note.about(SUBJECT, ref)
        return FeedReport(
            ref=batch.ref,
            zip_name=batch.zip_name,
            sha256=batch.sha256,
            state=BatchState(batch.state),
            state_because=batch.state_because,
            night=batch.night,
            received_at=batch.received_at,
            finished_at=batch.finished_at,
            rows_stated=batch.rows_stated,
            rows=_rows(batch, again=again),
            files=_files(batch),
            problems=tuple(Problem(code=one["code"], text=one["text"]) for one in batch.problems),
            can_retry=batch.state in CAN_RETRY and batch.parts.exists(),
        )


def _rows(batch: FeedBatch, *, again: bool) -> tuple[RowShown, ...]:
    return tuple(
        RowShown(
            row=row.number,
            case_number=row.case_number,
            order_ref=row.order_ref,
            result=RowResult.SEEN if again and row.order_ref else RowResult(row.result),
            reasons=() if again and row.order_ref else tuple(row.reasons),
        )
        for row in batch.rows.order_by("number").defer("cells")
    )


def _files(batch: FeedBatch) -> tuple[FileShown, ...]:
    return tuple(
        FileShown(
            file_id=file.pk,
            name=file.name,
            result=FileResult(file.result),
            order_ref=file.order_ref,
            reasons=tuple(file.reasons),
            kept=file.document_id is not None,
        )
        for file in batch.files.order_by("name")
    )

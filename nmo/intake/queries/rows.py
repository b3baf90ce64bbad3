"""One row of a manifest as it stood, beside what came before, masked to its reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.showing import HIDDEN_VALUE, shows_confidential
from nmo.intake.errors import BatchNotFound
from nmo.intake.feed.columns import Column
from nmo.intake.models import FeedRow
from nmo.intake.words import SUBJECT, RowResult

# Whether a cell may be shown to everybody is said by another cell of its row.
FLAG_OF = {
    Column.RESPONDENT_ADDRESS_1: Column.RESPONDENT_ADDRESS_FLAG,
    Column.RESPONDENT_ADDRESS_2: Column.RESPONDENT_ADDRESS_FLAG,
    Column.RESPONDENT_POSTCODE: Column.RESPONDENT_ADDRESS_FLAG,
    Column.RESPONDENT_PHONE: Column.RESPONDENT_PHONE_FLAG,
    Column.RESPONDENT_EMAIL: Column.RESPONDENT_EMAIL_FLAG,
    Column.APPLICANT_ADDRESS_1: Column.APPLICANT_ADDRESS_FLAG,
    Column.APPLICANT_ADDRESS_2: Column.APPLICANT_ADDRESS_FLAG,
    Column.APPLICANT_POSTCODE: Column.APPLICANT_ADDRESS_FLAG,
    Column.APPLICANT_PHONE: Column.APPLICANT_PHONE_FLAG,
    Column.APPLICANT_SAFE_TIME: Column.APPLICANT_PHONE_FLAG,
    Column.APPLICANT_EMAIL: Column.APPLICANT_EMAIL_FLAG,
}


@dataclass(frozen=True, kw_only=True)
class CellShown:
    """A cell as it stands now, and as it stood when the order last came (None: it did not)."""

    column: str
    now: str
    was: str | None

    @property
    def changed(self) -> bool:
        """Whether the court has changed it."""
        return self.was is not None and self.was != self.now


@dataclass(frozen=True, kw_only=True)
class RowInFull:
    """A row with its cells, what became of it and why."""

    number: int
    order_ref: str
    result: RowResult
    reasons: tuple[str, ...]
    cells: tuple[CellShown, ...]


def row_in_full(
    ref: str, number: int, *, by: Actor, purpose: Purpose | None, now: datetime
) -> RowInFull:
    """The row, with confidential cells hidden from those who may not see them.

    Raises BatchNotFound (no such row), NotPermitted. Requirements 13 and 20.
    """
    with reading(Permission.FEED_READ, by=by, now=now, what="feed.row_opened") as note:
        note.about(SUBJECT, ref)
        note.detail["row"] = number
        row = FeedRow.objects.filter(batch__ref=ref, number=number).first()
        if row is None:
            raise BatchNotFound
        return RowInFull(
            number=row.number,
            order_ref=row.order_ref,
            result=RowResult(row.result),
            reasons=tuple(row.reasons),
            cells=_cells_for(row, by=by, purpose=purpose, now=now),
        )


def _cells_for(
    row: FeedRow, *, by: Actor, purpose: Purpose | None, now: datetime
) -> tuple[CellShown, ...]:
    """The cells as this reader may see them; that a confidential one is shown is recorded."""
    masked, whole = _cells(row, sees=False), _cells(row, sees=True)
    about = ("order", row.order_ref) if row.order_ref else (SUBJECT, row.batch.ref)
    shows = masked != whole and shows_confidential(*about, by=by, purpose=purpose, now=now)
    return whole if shows else masked


def _cells(row: FeedRow, *, sees: bool) -> tuple[CellShown, ...]:
    earlier = _earlier(row)
    present = row.cells or (earlier.cells if earlier else {})
    before = earlier.cells if earlier else {}
    return tuple(
        CellShown(
            column=column,
            now=_shown(present, column, sees=sees),
            was=_shown(before, column, sees=sees) if column in before else None,
        )
        for column in Column
        if column in present
    )


def _earlier(row: FeedRow) -> FeedRow | None:
    """The row with which the order came before this one."""
    if not row.order_ref:
        return None
    told = FeedRow.objects.filter(
        order_ref=row.order_ref, result__in=[RowResult.NEW, RowResult.CHANGED], pk__lt=row.pk
    )
    return told.order_by("-pk").first()


def _shown(cells: Mapping[str, str], column: Column, *, sees: bool) -> str:
    text = cells.get(column, "")
    flag = FLAG_OF.get(column)
    open_to_all = flag is None or cells.get(flag, "").strip().casefold() == "no"
    return text if sees or open_to_all or text.strip() in ("", "-") else HIDDEN_VALUE

"""How a night of the courts' feed or a spreadsheet came out, in the one shape that is written."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from nmo.intake.spreadsheet.columns import COLUMN_WORDS, ESSENTIAL, Column
from nmo.intake.words import FileResult, RowResult
from nmo.law.shape import Shape

CLOSED = ConfigDict(
    extra="forbid", frozen=True, use_attribute_docstrings=True, populate_by_name=True
)


@dataclass(frozen=True, kw_only=True)
class RowOut(Shape):
    """A row of the manifest, and what became of it."""

    row: int
    """Its number in the manifest, from 1."""
    case_number: str
    """The court's case number as it stands there."""
    order_ref: str | None
    """The order it was recorded as; null where it was rejected."""
    result: RowResult
    """What became of it."""
    reasons: list[str]
    """Why, in plain words, where it was not simply new or seen."""


@dataclass(frozen=True, kw_only=True)
class FileOut(Shape):
    """A file of the zip, or one that a row names, and what became of it."""

    name: str
    """Its name in the zip."""
    result: FileResult
    """What became of it."""
    order_ref: str | None
    """The order it was attached to, if any."""


@dataclass(frozen=True, kw_only=True)
class ProblemOfFeed(Shape):
    """Something worth saying about the whole file."""

    code: str
    """A stable word for it."""
    text: str
    """What it is and what to do, in plain words."""


@dataclass(frozen=True, kw_only=True)
class FeedReportOut(Shape):
    """One zip, accounted for: every row and every file of it."""

    batch: str | None
    """The batch's reference; null where the file was refused whole."""
    rows: list[RowOut]
    """The rows of the manifest."""
    files: list[FileOut]
    """The files of the zip, and those that a row names and that are missing."""
    problems: list[ProblemOfFeed]
    """What is worth saying about the whole file."""


class ColumnUsed(BaseModel):
    """A header of the spreadsheet and the column that it gives."""

    model_config = CLOSED

    header: str
    """As it stands in the spreadsheet."""
    column: Column
    """The register's own column."""


class ColumnsOut(BaseModel):
    """What was read of the spreadsheet, and what was not."""

    model_config = CLOSED

    used: list[ColumnUsed]
    """The headers that give a column."""
    unused: list[str]
    """The headers from which nothing is read."""


class CountsOut(BaseModel):
    """How many rows came out in which way."""

    model_config = CLOSED

    rows: int
    """All of them."""
    new: int
    """Orders that were not held."""
    same_again: int
    """Held already, and nothing differs."""
    added_to: int
    """Held already, and something was added."""
    differing: int
    """Held already, and something else is said: it needs a correction."""
    rejected: int
    """Left out, each with why."""


class RowProblem(BaseModel):
    """Why a row was left out."""

    model_config = CLOSED

    row: int | None
    """Its number as the spreadsheet program has it; null for the whole file."""
    text: str
    """Why, and what to do."""


class ImportReportOut(BaseModel):
    """A spreadsheet, accounted for: what became of it, or in a dry run what would."""

    model_config = CLOSED

    import_ref: Annotated[str | None, Field(alias="import")]
    """The import's reference, by which it is taken back; null for a dry run or a refused file."""
    file: str
    """The file's name."""
    sheet: str | None
    """The sheet of a workbook."""
    dry_run: bool
    """Whether nothing was changed because nothing was to be."""
    counts: CountsOut
    """How many rows came out in which way."""
    columns: ColumnsOut
    """What was read and what not."""
    problems: list[RowProblem]
    """The first 100 rows left out."""
    notes: list[str]
    """What is worth knowing of the file."""
    rejected_file: str | None
    """Where the rows left out stand, whole and with why."""
    proposed_mapping: str | None
    """A mapping for this file (TOML); in a dry run alone."""


def _row_of_spreadsheet() -> type[BaseModel]:
    """A row in the register's own columns: every cell is text."""
    fields: dict[str, Any] = {
        column.value: (
            Annotated[str, Field(description=f"{COLUMN_WORDS[column]}.")],
            ... if column in ESSENTIAL else "",
        )
        for column in Column
    }
    return create_model(
        "SpreadsheetRow",
        __config__=CLOSED,
        __doc__="A row of a spreadsheet: each column by its header, several values split by |.",
        **fields,
    )


SpreadsheetRow = _row_of_spreadsheet()

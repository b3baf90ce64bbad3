"""A night of the courts' feed in the one shape that the command line and the API write."""

from dataclasses import dataclass

from nmo.intake.words import FileResult, RowResult
from nmo.law.shape import Shape


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

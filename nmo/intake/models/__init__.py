"""The tables of intake."""

from nmo.intake.models.feed import FeedBatch, FeedFile, FeedPart, FeedRow
from nmo.intake.models.fetched import FeedFolder, FolderFile
from nmo.intake.models.papers import (
    IntakeArrival,
    IntakeCallBack,
    IntakeEvidence,
    IntakeItem,
    IntakeMove,
    IntakeOrder,
    IntakeReading,
    PlaceLookedAt,
)
from nmo.intake.models.reviews import Made, PaperOpening, PaperReview
from nmo.intake.models.spreadsheet import RejectedRow, SavedMapping, SpreadsheetImport

__all__ = [
    "FeedBatch",
    "FeedFile",
    "FeedFolder",
    "FeedPart",
    "FeedRow",
    "FolderFile",
    "IntakeArrival",
    "IntakeCallBack",
    "IntakeEvidence",
    "IntakeItem",
    "IntakeMove",
    "IntakeOrder",
    "IntakeReading",
    "Made",
    "PaperOpening",
    "PaperReview",
    "PlaceLookedAt",
    "RejectedRow",
    "SavedMapping",
    "SpreadsheetImport",
]

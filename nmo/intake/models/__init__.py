"""The tables of intake."""

from nmo.intake.models.feed import FeedBatch, FeedFile, FeedPart, FeedRow
from nmo.intake.models.fetched import FeedFolder, FolderFile

__all__ = ["FeedBatch", "FeedFile", "FeedFolder", "FeedPart", "FeedRow", "FolderFile"]

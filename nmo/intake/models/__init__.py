"""The tables of intake."""

from nmo.intake.models.feed import FeedBatch, FeedFile, FeedPart, FeedRow

__all__ = ["FeedBatch", "FeedFile", "FeedPart", "FeedRow"]

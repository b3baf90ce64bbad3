"""Nights of which no file has come: the courts send one every night, with orders or without."""

from datetime import date

from nmo.intake.models import FeedBatch
from nmo.intake.nights import nights_between
from nmo.intake.words import BatchState


def nights_received() -> set[date]:
    """Every night of which a file has been imported."""
    done = FeedBatch.objects.filter(state=BatchState.DONE)
    return {night for night in done.values_list("night", flat=True) if night is not None}


def nights_missing_before(night: date) -> list[date]:
    """The nights between the last one received before `night` and `night` itself."""
    before = [other for other in nights_received() if other < night]
    return nights_between(max(before), night) if before else []

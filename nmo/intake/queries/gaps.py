"""Nights of which no file has come: the courts send one every night, with orders or without."""

from collections.abc import Sequence
from datetime import date, timedelta

from nmo.intake.models import FeedBatch
from nmo.intake.words import BatchState
from nmo.law import speak_day

ONE_DAY = timedelta(days=1)


def nights_received() -> set[date]:
    """Every night of which a file has been imported."""
    done = FeedBatch.objects.filter(state=BatchState.DONE)
    return {night for night in done.values_list("night", flat=True) if night is not None}


def nights_missing_before(night: date) -> list[date]:
    """The nights between the last one received before `night` and `night` itself."""
    before = [other for other in nights_received() if other < night]
    return nights_between(max(before), night) if before else []


def nights_between(first: date, last: date) -> list[date]:
    """The nights after `first` and before `last`, in order."""
    return [first + ONE_DAY * day for day in range(1, (last - first).days)]


def speak_nights(nights: Sequence[date]) -> str:
    """These nights, which follow each other, in words."""
    if len(nights) == 1:
        return f"the night of {speak_day(nights[0])}"
    return f"{len(nights)} nights, {speak_day(nights[0])} to {speak_day(nights[-1])}"

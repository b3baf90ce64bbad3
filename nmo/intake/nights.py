"""Nights of the courts' feed, as days: between which ones, and in words. Pure."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from nmo.law import speak_day

ONE_DAY = timedelta(days=1)


def nights_between(first: date, last: date) -> list[date]:
    """The nights after `first` and before `last`, in order."""
    return [first + ONE_DAY * day for day in range(1, (last - first).days)]


def runs_of(nights: Iterable[date]) -> list[list[date]]:
    """The same nights, in order, with those that follow each other together."""
    runs: list[list[date]] = []
    for night in nights:
        if runs and night - runs[-1][-1] == ONE_DAY:
            runs[-1].append(night)
        else:
            runs.append([night])
    return runs


def speak_nights(nights: Sequence[date]) -> str:
    """These nights, which follow each other, in words."""
    if len(nights) == 1:
        return f"the night of {speak_day(nights[0])}"
    return f"{len(nights)} nights, {speak_day(nights[0])} to {speak_day(nights[-1])}"

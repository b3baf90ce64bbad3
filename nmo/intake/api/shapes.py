"""The nights of the courts' feed as the API writes them."""

from dataclasses import dataclass
from datetime import datetime

from nmo.intake.queries.nights import FileOfNight, NightShown, NightsShown
from nmo.intake.shapes import FeedReportOut
from nmo.intake.words import BatchState
from nmo.law import write_moment
from nmo.law.shape import Day, Moment, Shape


@dataclass(frozen=True, kw_only=True)
class CountOut(Shape):
    """How many rows or files came out in one way."""

    result: str
    """What became of them."""
    count: int
    """How many."""


@dataclass(frozen=True, kw_only=True)
class BatchOut(Shape):
    """One zip, how far it is, and how it came out."""

    batch: str
    """Its reference."""
    zip_name: str
    """Its name."""
    state: BatchState
    """How far it is."""
    because: str
    """Why it was refused or has stopped."""
    night: Day | None
    """The night that its manifest names; null until it was verified."""
    received_at: Moment
    """When it came."""
    rows_stated: int
    """How many rows its manifest has."""
    rows: list[CountOut]
    """What became of the rows."""
    files: list[CountOut]
    """What became of the files."""


@dataclass(frozen=True, kw_only=True)
class NightOut(Shape):
    """A night with what came for it; or the nights in a row of which none came."""

    night: Day
    """The night; of several, the newest."""
    since: Day
    """The oldest of them; the same where it is one night."""
    batches: list[BatchOut]
    """What came; empty: nothing."""


@dataclass(frozen=True, kw_only=True)
class NightsOut(Shape):
    """The nights, newest first."""

    nights: list[NightOut]
    """Every night up to the one that should have come by now."""
    waiting: list[BatchOut]
    """Zips that are of no night yet."""
    missing: int
    """How many nights did not come."""
    older: Day | None
    """What to send as `up_to` for older ones; null when there are none."""


@dataclass(frozen=True, kw_only=True)
class ReceivedOut(Shape):
    """That a zip was received; the worker imports it."""

    batch: str
    """Its reference, under which the report stands."""
    state: BatchState
    """`done` where these bytes were imported before: nothing was changed."""


@dataclass(frozen=True, kw_only=True)
class BatchReportOut(Shape):
    """One zip, accounted for."""

    state: BatchState
    """How far it is."""
    because: str
    """Why it was refused or has stopped."""
    report: FeedReportOut
    """Every row and every file so far."""


def nights_out(shown: NightsShown) -> NightsOut:
    """The nights as JSON values."""
    return NightsOut(
        nights=[_night(night) for night in shown.nights],
        waiting=[_batch(file) for file in shown.waiting],
        missing=shown.missing,
        older=shown.older.isoformat() if shown.older else None,
    )


def _night(night: NightShown) -> NightOut:
    return NightOut(
        night=night.night.isoformat(),
        since=night.since.isoformat(),
        batches=[_batch(file) for file in night.files],
    )


def _batch(file: FileOfNight) -> BatchOut:
    return BatchOut(
        batch=file.ref,
        zip_name=file.zip_name,
        state=file.state,
        because=file.state_because,
        night=file.night.isoformat() if file.night else None,
        received_at=_moment(file.received_at),
        rows_stated=file.rows_stated,
        rows=[CountOut(result=word.value, count=count) for word, count in file.rows.items()],
        files=[CountOut(result=word.value, count=count) for word, count in file.files.items()],
    )


def _moment(at: datetime) -> str:
    return write_moment(at.replace(second=0, microsecond=0))

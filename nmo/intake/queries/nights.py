"""The nights of the courts' feed: which came, which did not, and how each came out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count

from nmo.intake.models import FeedBatch, FeedFile, FeedRow
from nmo.intake.queries.gaps import ONE_DAY
from nmo.intake.words import BatchState, FileResult, RowResult
from nmo.law.times import LONDON

# The file leaves the court soon after nine; by midnight it should be here.
EXPECTED_BY = time(23, 59)


@dataclass(frozen=True, kw_only=True)
class FileOfNight:
    """One zip in the list: how far it is, and its counts by what became of rows and files."""

    ref: str
    zip_name: str
    state: BatchState
    state_because: str
    night: date | None
    received_at: datetime
    rows_stated: int
    rows: dict[RowResult, int]
    files: dict[FileResult, int]

    @property
    def rows_done(self) -> int:
        """How many rows have been imported so far."""
        return sum(self.rows.values())


@dataclass(frozen=True, kw_only=True)
class NightShown:
    """One night, with each file that came for it; none when it is missing."""

    night: date
    files: tuple[FileOfNight, ...]


@dataclass(frozen=True, kw_only=True)
class NightsShown:
    """The nights of a stretch of time, newest first, and files that are of no night yet."""

    nights: tuple[NightShown, ...]
    waiting: tuple[FileOfNight, ...]
    missing: int


def nights(*, now: datetime, at_most: int = 60) -> NightsShown:
    """The last nights up to the one that should have come by now, newest first."""
    files = _files(FeedBatch.objects.order_by("-received_at")[: at_most * 4])
    by_night: dict[date, list[FileOfNight]] = {}
    for file in files:
        if file.night is not None:
            by_night.setdefault(file.night, []).append(file)
    shown = tuple(
        NightShown(night=night, files=tuple(by_night.get(night, ())))
        for night in _expected(by_night, now)[:at_most]
    )
    return NightsShown(
        nights=shown,
        waiting=tuple(file for file in files if file.night is None),
        missing=sum(not any(f.state is BatchState.DONE for f in one.files) for one in shown),
    )


def _expected(by_night: dict[date, list[FileOfNight]], now: datetime) -> list[date]:
    if not by_night:
        return []
    local = now.astimezone(LONDON)
    last = local.date() if local.time() >= EXPECTED_BY else local.date() - ONE_DAY
    newest = max(last, *by_night)
    days = (newest - min(by_night)).days
    return [newest - timedelta(days=day) for day in range(days + 1)]


def _files(batches: Iterable[FeedBatch]) -> list[FileOfNight]:
    held = list(batches)
    numbers = [batch.pk for batch in held]
    rows = _counts(FeedRow, numbers)
    files = _counts(FeedFile, numbers)
    return [
        FileOfNight(
            ref=batch.ref,
            zip_name=batch.zip_name,
            state=BatchState(batch.state),
            state_because=batch.state_because,
            night=batch.night,
            received_at=batch.received_at,
            rows_stated=batch.rows_stated,
            rows={RowResult(word): count for word, count in rows.get(batch.pk, {}).items()},
            files={FileResult(word): count for word, count in files.get(batch.pk, {}).items()},
        )
        for batch in held
    ]


def _counts(model: type[FeedRow] | type[FeedFile], numbers: list[int]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    rows = model._default_manager.filter(batch_id__in=numbers)
    for batch, word, count in rows.values_list("batch_id", "result").annotate(Count("id")):
        found.setdefault(batch, {})[word] = count
    return found

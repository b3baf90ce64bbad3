"""The nights of the courts' feed: which came, which did not, and how each came out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.db.models import Count, F

from nmo.intake.models import FeedBatch, FeedFile, FeedRow
from nmo.intake.nights import ONE_DAY
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


@dataclass(frozen=True, kw_only=True)
class NightShown:
    """One night, with each file that came for it; or the nights in a row of which none came.

    night: the newest of them. since: the oldest; the same where it is one night.
    """

    night: date
    since: date
    files: tuple[FileOfNight, ...]

    @property
    def count(self) -> int:
        """How many nights these are."""
        return (self.night - self.since).days + 1


@dataclass(frozen=True, kw_only=True)
class NightsShown:
    """The nights of a stretch of time, newest first, and files that are of no night yet.

    older: the night from which the page with older ones goes on; None when there are none.
    """

    nights: tuple[NightShown, ...]
    waiting: tuple[FileOfNight, ...]
    missing: int
    older: date | None


def nights(*, now: datetime, up_to: date | None = None, at_most: int = 60) -> NightsShown:
    """The nights up to the one that should have come by now, newest first, `at_most` lines.

    With `up_to` they begin at that night, for a page of older ones.
    """
    batches = FeedBatch.objects.order_by(F("night").desc(nulls_first=True), "-received_at")
    asked = batches.filter(night__lte=up_to) if up_to else batches
    files = _files(asked[: at_most * 4])
    by_night: dict[date, list[FileOfNight]] = {}
    for file in files:
        if file.night is not None:
            by_night.setdefault(file.night, []).append(file)
    lines = _lines(by_night, _expected(by_night, up_to or _last_expected(now)))
    shown, older = lines[:at_most], lines[at_most:]
    return NightsShown(
        nights=tuple(shown),
        waiting=tuple(file for file in files if file.night is None),
        missing=sum(line.count for line in shown if not _came(line)),
        older=older[0].night if older else None,
    )


def _came(line: NightShown) -> bool:
    return any(file.state is BatchState.DONE for file in line.files)


def _lines(by_night: dict[date, list[FileOfNight]], expected: list[date]) -> list[NightShown]:
    """A line for each night with a file, and one for each run of nights without."""
    lines: list[NightShown] = []
    for night in expected:
        files = tuple(by_night.get(night, ()))
        if lines and not files and not lines[-1].files:
            lines[-1] = replace(lines[-1], since=night)
        else:
            lines.append(NightShown(night=night, since=night, files=files))
    return lines


def _last_expected(now: datetime) -> date:
    local = now.astimezone(LONDON)
    return local.date() if local.time() >= EXPECTED_BY else local.date() - ONE_DAY


def _expected(by_night: dict[date, list[FileOfNight]], last: date) -> list[date]:
    if not by_night:
        return []
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

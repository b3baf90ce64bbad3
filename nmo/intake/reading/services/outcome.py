"""How it was served, or that it was not: the form's own field, the visits, the sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nmo.intake.reading.found import Found
from nmo.intake.reading.services.choices import ticked, without_unticked
from nmo.intake.reading.services.labelled import Label, spans_of
from nmo.intake.reading.services.table import Table
from nmo.intake.reading.services.visits import Visit
from nmo.intake.reading.services.words import (
    NOT_EFFECTED,
    PLAINLY_DONE,
    Told,
    said_in,
    stated_way,
    told_of_service,
)
from nmo.intake.reading.sheets.sheet import Sheet

# So many points say that service failed; fewer only that nobody was there at one time.
PLAINLY_FAILED = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """The way of service or `not_effected`, and the visit at which it was served."""

    method: Found[str] | None
    visit: Visit | None = None


def outcome_of(
    sheet: Sheet, table: Table | None, labels: Sequence[Label], visits: Sequence[Visit]
) -> Outcome:
    """What came of it; no way where the paper does not say.

    A paper that tells of a failed call and then of service is never sure: its check fails.
    """
    if table is not None and (found := _of_words(table.how)):
        return Outcome(found)
    stated = _stated(sheet, labels)
    by_visits = _of_visits(sheet, visits)
    if by_visits is not None and (stated is None or stated.value != NOT_EFFECTED):
        return by_visits
    said = _of_words(sheet)
    if stated is None or said is None or said.value != NOT_EFFECTED:
        return Outcome(stated or said)
    if stated.value == NOT_EFFECTED:
        return Outcome(stated)
    failed, _ = said_in(sheet, told_of_service(sheet), 0, len(sheet.flat))
    plainly = failed is not None and failed.points >= PLAINLY_FAILED
    return Outcome(said if plainly else stated.but(checked=False))


def _stated(sheet: Sheet, labels: Sequence[Label]) -> Found[str] | None:
    """The way in the form's field for it, or beside the box that was ticked."""
    spans = [*ticked(sheet), *spans_of(labels, "how")]
    text = without_unticked(sheet)
    ways = [way for span in spans if (way := stated_way(sheet, text, *span))]
    values = {way.value for way in ways}
    return ways[0] if len(values) == 1 else None


def _of_words(sheet: Sheet) -> Found[str] | None:
    """What all sentences together say."""
    failed, done = said_in(sheet, told_of_service(sheet), 0, len(sheet.flat))
    if failed is None or done is None:
        only = failed or done
        return only.found if only else None
    missed_once = failed.points < PLAINLY_FAILED and failed.last < done.last
    if missed_once and done.points >= PLAINLY_DONE:
        return done.found.but(checked=False)
    return failed.found


def _of_visits(sheet: Sheet, visits: Sequence[Visit]) -> Outcome | None:
    """The last visit that says what came of it, where none before it says that it was served."""
    told = list(_told_of_visits(sheet, visits))
    said = {visit.start for visit, _ in told}
    several = [visit for visit in visits if visit.moment.clock or visit.start in said]
    if len(several) < 2 or not told or any(_is_done(one) for _, one in told[:-1]):
        return None
    visit, last = told[-1]
    if not _is_done(last):
        failed = len(told) > 1 and visit is several[-1]
        return Outcome(last.found.but(checked=True)) if failed else None
    if visit is several[0]:
        return None
    tail, _ = said_in(sheet, told_of_service(sheet), visit.end, len(sheet.flat))
    if tail is not None and tail.points >= PLAINLY_FAILED:
        return Outcome(tail.found)
    return Outcome(last.found.but(checked=False), visit)


def _is_done(told: Told) -> bool:
    return told.found.value != NOT_EFFECTED


def _told_of_visits(sheet: Sheet, visits: Sequence[Visit]) -> Iterator[tuple[Visit, Told]]:
    text = told_of_service(sheet)
    for visit in visits:
        failed, done = said_in(sheet, text, visit.start, visit.end)
        if failed is None and done is None:
            continue
        if done is not None and (failed is None or _came_after(done, failed)):
            yield visit, done
        elif failed is not None:
            yield visit, failed


def _came_after(done: Told, failed: Told) -> bool:
    """Whether what failed at first was done at the same visit after all."""
    light = failed.points < PLAINLY_FAILED and done.points >= PLAINLY_DONE
    return light and failed.last < done.last

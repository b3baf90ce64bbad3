"""When it was served."""

import re
from collections.abc import Sequence

from nmo.intake.reading.dates import MomentSeen, clocks_in, days_in, moments_in
from nmo.intake.reading.dates.clocks import ClockSeen
from nmo.intake.reading.dates.days import DaySeen
from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.services.entries import stamps_in
from nmo.intake.reading.services.labelled import Label, spans_of
from nmo.intake.reading.services.table import Table
from nmo.intake.reading.services.visits import Visit
from nmo.intake.reading.services.words import PLAINLY_DONE, said_in, told_of_service
from nmo.intake.reading.sheets.sheet import Sheet

_SERVED = re.compile(
    r"\b(?:served|service|handed|attended|effected|delivered|gave|given|hand delivered|spoke|sent|"
    r"e-?mailed|posted|put|placed|passed|saw|met|left|called|"
    r"(?:date|time|when)(?: and time)?(?: of service| served)?)\b[^.;]{0,100}$",
    re.IGNORECASE,
)
_OWN_LABEL = re.compile(r"\b(?:time|at|approximately|around|about)\b[^.;]{0,30}$", re.IGNORECASE)
_NEXT_FIGURE = re.compile(r"[ |,;]{1,3}(?P<time>\d{1,2}[.:]\d{2}|[012]\d[0-5]\d)(?![\d/:]|\.\d)")
# A time that stands in a sentence of its own follows its day so soon.
NEXT_SENTENCE = 160
BESIDE_ITS_LABEL = 9.0


def served_at_of(
    sheet: Sheet,
    table: Table | None,
    labels: Sequence[Label],
    visits: Sequence[Visit],
    *,
    at: Visit | None,
) -> Found[str] | None:
    """When it was served, local time, to the minute where the paper says so.

    at: the one visit at which it was served, where the paper tells of several.
    """
    if at is not None:
        return _written(sheet, at.moment, labelled=True)
    of_table = _of_table(table) if table else []
    labelled = of_table or _labelled(sheet, labels)
    return most_said([*labelled, *_told(sheet, visits)], same=lambda value: value)


def _of_table(table: Table) -> list[tuple[float, Found[str]]]:
    return [
        (BESIDE_ITS_LABEL + 4 * bool(moment.clock), _written(table.how, moment, labelled=True))
        for moment in moments_in(table.how.flat)
    ]


def _labelled(sheet: Sheet, labels: Sequence[Label]) -> list[tuple[float, Found[str]]]:
    """The day beside its label, with the time beside a label of its own."""
    times = [clock for span in spans_of(labels, "time") for clock in _clocks(sheet, *span)]
    candidates = []
    moments = moments_in(sheet.flat)
    for start, end in spans_of(labels, "day"):
        for moment in moments:
            if not start <= moment.day.start < end:
                continue
            clock = next((c for c in _clocks(sheet, start, end)), None)
            clock = clock or (times[0] if len(times) == 1 else None)
            candidates.append((BESIDE_ITS_LABEL, _of_form(sheet, moment.day, clock)))
            break
    return candidates


def _clocks(sheet: Sheet, start: int, end: int) -> list[ClockSeen]:
    """The times of day in a form's field, where 13.45 and 0915 alone are times too."""
    words = sheet.flat[start:end]
    # Of a field everything is a time: "at" before it makes 10.15 one.
    lead = "at "
    found = clocks_in(lead + words) or clocks_in(re.sub(r"^\W*(\d{4})\W*$", r"\1 hrs", words))
    shift = start - len(lead)
    return [
        ClockSeen(
            start=max(start, clock.start + shift),
            end=min(end, max(start + 1, clock.end + shift)),
            at=clock.at, midnight=clock.midnight, mended=clock.mended,
        )
        for clock in found
    ]  # fmt: skip


def _of_form(sheet: Sheet, day: DaySeen, clock: ClockSeen | None) -> Found[str]:
    value = day.day.isoformat()
    if clock is not None:
        value = f"{value}T{clock.at.isoformat(timespec='minutes')}"
    mended = day.mended or (clock is not None and clock.mended)
    return found_at(sheet, day.start, day.end, value, checked=day.weekday_fits, guessed=mended)


def _told(sheet: Sheet, visits: Sequence[Visit]) -> list[tuple[float, Found[str]]]:
    """The moments of the sentences, each weighed by what is told around it."""
    candidates = []
    text = told_of_service(sheet)
    stamps = set(stamps_in(sheet, [visit.moment for visit in visits]))
    for visit in visits:
        moment = visit.moment
        # What stands before the stamp of a log's entry is the entry above.
        begins = moment.start if moment.start in stamps else max(0, moment.start - 140)
        before = sheet.flat[begins : moment.start]
        _, deed = said_in(sheet, text, visit.start, visit.end)
        done = deed is not None and deed.points >= PLAINLY_DONE
        says_served = _SERVED.search(before) is not None
        found = _written(sheet, moment, labelled=says_served or done)
        timed = "T" in found.value
        if says_served or done or timed:
            candidates.append((1.0 + 4 * says_served + 3 * done + 4 * timed, found))
    return candidates


def _written(sheet: Sheet, moment: MomentSeen, *, labelled: bool) -> Found[str]:
    value, end = moment.written, moment.end
    if moment.clock is None and (clock := _own_clock(sheet, moment)):
        value, end = f"{value}T{clock[0]}", max(end, clock[1])
    return found_at(
        sheet, moment.start, end, value,
        labelled=labelled, checked=moment.day.weekday_fits, guessed=moment.day.mended,
    )  # fmt: skip


def _own_clock(sheet: Sheet, moment: MomentSeen) -> tuple[str, int] | None:
    """A time by its own label, or in the next sentence, before another day is told of.

    A figure like a time that follows the day in its row is one: 18.55 or 1855.
    """
    if figure := _NEXT_FIGURE.match(sheet.flat, moment.end):
        for clock in _clocks(sheet, *figure.span("time")):
            return clock.at.isoformat(timespec="minutes"), figure.end()
    window = sheet.flat[moment.end : moment.end + NEXT_SENTENCE]
    if days := days_in(window):
        window = window[: days[0].start]
    for clock in clocks_in(window):
        if _OWN_LABEL.search(window[: clock.start]):
            return clock.at.isoformat(timespec="minutes"), moment.end + clock.end
    return None

"""When it was served, and when the report was signed."""

import re
from collections.abc import Iterator

from nmo.intake.reading.dates import MomentSeen, clocks_in, moments_in
from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.services.table import Table
from nmo.intake.reading.sheets.sheet import Sheet

_SERVED = re.compile(
    r"\b(?:served|service|handed|attended|effected|delivered|gave|hand delivered|spoke|"
    r"(?:date|time|when)(?: and time)?(?: of service| served)?)\b[^.;]{0,100}$",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"\b(?:order|application|injunction)\b[^.;]{0,40}\b(?:dated|made|of|granted)(?: on)?[ :]*$"
    r"|\bborn\b"
    r"[^.;]{0,15}$|date of birth[^.;]{0,12}$|\b(?:signed|sworn|affirmed|statement of"
    r" truth)\b[^.;]{0,80}$"
    r"|\bexpir\w+[^.;]{0,40}$|\buntil\b[^.;]{0,20}$|\bhearing\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def served_at_of(sheet: Sheet, table: Table | None) -> Found[str] | None:
    """When it was served, local time, to the minute where the paper says so."""
    of_table = _moments(table.how, in_table=True) if table else []
    candidates = of_table or _moments(sheet, in_table=False)
    return most_said(candidates, same=lambda value: value)


def _moments(sheet: Sheet, *, in_table: bool) -> list[tuple[float, Found[str]]]:
    candidates = []
    for moment in moments_in(sheet.flat):
        before = sheet.flat[max(0, moment.start - 140) : moment.start]
        if _OTHER_DAY.search(before):
            continue
        says_served = bool(_SERVED.search(before)) or in_table
        after = re.match(r"[^.;]{0,60}\b(?:served|attended|handed|effected)\b",
                         sheet.flat[moment.end : moment.end + 90], re.IGNORECASE)  # fmt: skip
        weight = 1.0 + 4 * says_served + 3 * bool(after) + 4 * bool(moment.clock)
        if not (says_served or after or moment.clock):
            continue
        candidates.append((weight, _written(sheet, moment, labelled=says_served or bool(after))))
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
    """A time printed by its own label near the day of service."""
    window = sheet.flat[moment.end : moment.end + 160]
    for clock in clocks_in(window):
        before = window[: clock.start]
        if re.search(
            r"\b(?:time|at|approximately|around|about)\b[^.;]{0,30}$", before, re.IGNORECASE
        ):
            return clock.at.isoformat(timespec="minutes"), moment.end + clock.end
    return None


_SIGNED = re.compile(
    r"(?:\b(?:signed|dated|sworn|affirmed|signature)\b[^;]{0,80}|(?:^|[\n .])date(?: signed)? ?:?"
    r" ?)$",
    re.IGNORECASE,
)


_OF_ANOTHER = re.compile(
    r"\b(?:order|application|injunction)\b[^.;]{0,30}\bdated[ :]*$|date of (?:service|birth)",
    re.IGNORECASE,
)


def signed_of(sheet: Sheet) -> Found[str] | None:
    """The day on which the report was signed."""
    candidates = list(_signed_days(sheet)) or list(_last_day(sheet))
    return max(candidates, key=lambda pair: (pair[0], pair[1].start))[1] if candidates else None


def _last_day(sheet: Sheet) -> Iterator[tuple[float, Found[str]]]:
    """The day in the last words of a statement of truth, after a name."""
    for moment in moments_in(sheet.flat)[-1:]:
        truth = sheet.flat.casefold().find("truth")
        if moment.clock is None and 0 <= truth < moment.start:
            day = moment.day
            yield 1.0, found_at(
                sheet, day.start, day.end, day.day.isoformat(), labelled=False,
                checked=day.weekday_fits, guessed=day.mended,
            )  # fmt: skip


def _signed_days(sheet: Sheet) -> Iterator[tuple[float, Found[str]]]:
    for moment in moments_in(sheet.flat):
        before = sheet.flat[max(0, moment.start - 90) : moment.start]
        if not _SIGNED.search(before) or _OF_ANOTHER.search(before):
            continue
        weight = 1.0 if moment.clock else 2.0
        day = moment.day
        yield weight, found_at(
            sheet, day.start, day.end, day.day.isoformat(),
            checked=day.weekday_fits, guessed=day.mended,
        )  # fmt: skip

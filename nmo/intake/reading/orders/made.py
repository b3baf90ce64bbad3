"""The day on which the order was made, and the day of the earlier order that it changes."""

import re
from collections.abc import Sequence

from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.orders.births import births_in
from nmo.intake.reading.orders.dated import HEAD, Dated
from nmo.intake.reading.sheets.sheet import Sheet

# Behind these words a hearing is one to come.
_ORDERS = re.compile(
    r"\b(?:orders?:|ordered|must not|shall not|forbidden|prohibited|is not to)", re.IGNORECASE
)
_NEVER = (
    "birth",
    "hearing",
    "expiry",
    "sealed",
    "amended",
    "application",
    "earlier",
    "served",
    "alleged",
    "due",
    "letter",
)


def made_of(sheet: Sheet, dates: Sequence[Dated]) -> Found[str] | None:
    """The day on which the order was made: never that of the seal, a hearing or the slip rule."""
    candidates = []
    for dated in dates:
        points = dated.points.get("made", 0.0)
        if points <= 0:
            continue
        if any(dated.points.get(other, 0.0) > points for other in _NEVER):
            continue
        weight = points + (1.0 if dated.moment.start < HEAD else 0.0)
        candidates.append((weight, _day(sheet, dated, labelled=points >= 5)))
    return most_said(candidates, same=lambda value: value) or _first(sheet, dates)


def earlier_order_of(
    sheet: Sheet, dates: Sequence[Dated], *, made: str | None
) -> Found[str] | None:
    """The day of the earlier order that is varied, extended or discharged."""
    candidates = [
        (dated.points["earlier"], _day(sheet, dated, labelled=True))
        for dated in dates
        if dated.points.get("earlier", 0.0) > 3
        and dated.moment.day.day.isoformat() != made
        and (made is None or dated.moment.day.day.isoformat() < made)
    ]
    return most_said(candidates, same=lambda value: value)


def _first(sheet: Sheet, dates: Sequence[Dated]) -> Found[str] | None:
    """The first day of the heading of which nothing else is said; a letter's own at the last."""
    born = {day.day for day in births_in(sheet)}
    in_head = [d for d in dates if d.moment.start < HEAD and d.moment.day.day not in born]
    forbids = _ORDERS.search(sheet.flat)
    sat = [d for d in in_head if "sitting" in d.points and not d.moment.clock]
    sat = [d for d in sat if forbids is None or d.moment.start < forbids.start()]
    plain = [d for d in in_head if d.meaning in (None, "made", "signed")]
    written = [d for d in in_head if d.meaning == "letter"]
    for dated in (*sat, *plain, *written):
        return _day(sheet, dated, labelled=False).but(guessed=True)
    return None


def _day(sheet: Sheet, dated: Dated, *, labelled: bool) -> Found[str]:
    day = dated.moment.day
    return found_at(
        sheet, day.start, day.end, day.day.isoformat(),
        labelled=labelled, checked=day.weekday_fits, guessed=day.mended or day.short_year,
    )  # fmt: skip

"""When the matter comes back to the court."""

from collections.abc import Sequence

from nmo.intake.reading.answer import HearingRead
from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.orders.dated import Dated
from nmo.intake.reading.sheets.sheet import Sheet


def hearing_of(
    sheet: Sheet, dates: Sequence[Dated], *, made: str | None
) -> Found[HearingRead] | None:
    """The next hearing, which lies after the order; None where the paper lists none."""
    candidates = []
    for dated in dates:
        points = dated.points.get("hearing", 0.0)
        moment = dated.moment
        others = [
            value for role, value in dated.points.items() if role not in ("hearing", "expiry")
        ]
        if points <= 0 or any(value > points for value in others):
            continue
        if made and moment.day.day.isoformat() <= made:
            continue
        weight = points + (4.0 if moment.clock else 0.0)
        found = found_at(
            sheet, moment.start, moment.end, HearingRead(at=moment.written),
            checked=moment.day.weekday_fits, guessed=moment.day.mended,
        )  # fmt: skip
        candidates.append((weight, found))
    return most_said(candidates, same=lambda value: value.at[:16])

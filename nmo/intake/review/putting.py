"""What a person put, set into what was read: both are kept, in the same shape."""

import re
from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.as_read import OrderAsRead, order_of, service_of, written
from nmo.intake.review.missed import Missed, placed
from nmo.law import When, write_when

NOTHING_MISSED = Missed()
_STEP = re.compile(r"[a-z_]+|\d+")


def order_as_put(
    read: OrderAsRead,
    values: Mapping[str, object],
    *,
    left_out: Collection[int] = (),
    missed: Missed = NOTHING_MISSED,
) -> OrderAsRead:
    """The order with these values by path, without the paragraphs left out, and what was missed.

    `left_out` are places in `prohibitions`, from 0. Raises LineNotTaken where a place that was
    missed belongs to no paragraph.
    """
    changed = _with(written(read), values)
    changed["expiry"] = _expiry(changed.get("expiry"))
    gone = {read.prohibitions[place].para for place in left_out}
    changed["prohibitions"] = [
        paragraph
        for place, paragraph in enumerate(changed["prohibitions"])
        if place not in left_out
    ]
    for part in ("exclusion_zones", "exceptions"):
        changed[part] = [each for each in changed[part] if each["para"] not in gone or not gone]
    _add(changed, missed)
    hearing = changed.get("return_hearing") or {}
    changed["return_hearing"] = hearing if hearing.get("at") else None
    return order_of(changed)


def service_as_put(read: ServiceRead, values: Mapping[str, object]) -> ServiceRead:
    """The statement of service with these values by path."""
    return service_of(_with(written(read), values))


def _add(changed: dict[str, Any], missed: Missed) -> None:
    """What reading missed, behind what it read; a place goes by its paragraph."""
    for part, added in (
        ("prohibitions", missed.paragraphs),
        ("further_applicants", missed.applicants),
        ("children", missed.children),
    ):
        changed[part] = [*changed[part], *map(asdict, added)]
    numbers = [paragraph["para"] for paragraph in changed["prohibitions"]]
    changed["exclusion_zones"] += [asdict(zone) for zone in placed(missed.zones, numbers)]


def _with(whole: dict[str, Any], values: Mapping[str, object]) -> dict[str, Any]:
    for path, value in values.items():
        *steps, last = _STEP.findall(path)
        here: Any = whole
        for step in steps:
            key = int(step) if step.isdigit() else step
            if not isinstance(here, list | tuple) and here.get(key) is None:
                here[key] = {}
            here = here[key]
        here[last] = _plain(value)
    return whole


def _plain(value: object) -> object:
    """The value as the schema writes it; nothing typed is not known."""
    if isinstance(value, When):
        return write_when(value)
    if isinstance(value, date):
        return value.isoformat()
    return None if value == "" else value


def _resolved(at: str | None, midnight: str | None) -> str | None:
    """The end, where somebody said which midnight is meant, as the last minute of the last day."""
    if at is None or not at.endswith("T00:00") or midnight not in ("start", "end"):
        return at
    day = date.fromisoformat(at[:10]) - timedelta(days=1 if midnight == "start" else 0)
    return f"{day.isoformat()}T23:59"


def _expiry(typed: Any) -> dict[str, object] | None:
    """The end as the schema writes it: a day and a minute are two kinds."""
    if not typed or not typed.get("kind"):
        return None
    at = _resolved(typed.get("at"), typed.get("midnight"))
    if typed["kind"] in ("fixed", "date", "datetime"):
        return {"kind": "datetime" if at and "T" in at else "date", "at": at} if at else None
    return {"kind": typed["kind"], "at": at}

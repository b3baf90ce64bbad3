"""What a person put, set into what was read: both are kept, in the same shape."""

import re
from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.as_read import OrderAsRead, ParagraphAsRead, order_of, service_of, written
from nmo.law import When, write_when

_STEP = re.compile(r"[a-z_]+|\d+")


def order_as_put(
    read: OrderAsRead,
    values: Mapping[str, object],
    *,
    left_out: Collection[int] = (),
    missed: str = "",
) -> OrderAsRead:
    """The order with these values by path, without the paragraphs left out, and those missed.

    `left_out` are places in `prohibitions`, from 0; `missed` the words of paragraphs that were not
    read, one a line, each perhaps with its number in front.
    """
    changed = _with(written(read), values)
    changed["expiry"] = _expiry(changed.get("expiry"))
    gone = {read.prohibitions[place].para for place in left_out}
    changed["prohibitions"] = [
        paragraph
        for place, paragraph in enumerate(changed["prohibitions"])
        if place not in left_out
    ] + [asdict(each) for each in paragraphs_typed(missed)]
    for part in ("exclusion_zones", "exceptions"):
        changed[part] = [each for each in changed[part] if each["para"] not in gone or not gone]
    hearing = changed.get("return_hearing") or {}
    changed["return_hearing"] = hearing if hearing.get("at") else None
    return order_of(changed)


def service_as_put(read: ServiceRead, values: Mapping[str, object]) -> ServiceRead:
    """The statement of service with these values by path."""
    return service_of(_with(written(read), values))


def paragraphs_typed(words: str) -> list[ParagraphAsRead]:
    """Paragraphs typed one a line: `11 must not …` is paragraph 11."""
    found = []
    for line in filter(None, (line.strip() for line in words.splitlines())):
        numbered = re.match(r"\(?(\d{1,3}[a-z]?(?:\([a-z]+\))?)[.)]?\s+(.+)", line)
        para, text = (numbered[1], numbered[2]) if numbered else ("", line)
        found.append(ParagraphAsRead(para=para, text=text))
    return found


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

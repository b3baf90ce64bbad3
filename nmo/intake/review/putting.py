"""What a person put, set into what was read: both are kept, in the same shape."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from nmo.intake.review.as_read import OrderAsRead, ProhibitionAsRead, ServiceAsRead
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
    changed = _with(read.model_dump(mode="json"), values)
    changed["expiry"] = _expiry(changed.get("expiry"))
    gone = {read.prohibitions[place].para for place in left_out}
    changed["prohibitions"] = [
        paragraph
        for place, paragraph in enumerate(changed["prohibitions"])
        if place not in left_out
    ] + [each.model_dump(mode="json") for each in paragraphs_typed(missed)]
    for part in ("exclusion_zones", "exceptions"):
        changed[part] = [each for each in changed[part] if each["para"] not in gone or not gone]
    hearing = changed.get("return_hearing") or {}
    changed["return_hearing"] = hearing if hearing.get("at") else None
    return OrderAsRead.model_validate(changed)


def service_as_put(read: ServiceAsRead, values: Mapping[str, object]) -> ServiceAsRead:
    """The statement of service with these values by path."""
    return ServiceAsRead.model_validate(_with(read.model_dump(mode="json"), values))


def paragraphs_typed(words: str) -> list[ProhibitionAsRead]:
    """Paragraphs typed one a line: `11 must not …` is paragraph 11."""
    found = []
    for line in filter(None, (line.strip() for line in words.splitlines())):
        numbered = re.match(r"\(?(\d{1,3}[a-z]?(?:\([a-z]+\))?)[.)]?\s+(.+)", line)
        para, text = (numbered[1], numbered[2]) if numbered else (None, line)
        found.append(ProhibitionAsRead(para=para, text=text))
    return found


def _with(whole: dict[str, Any], values: Mapping[str, object]) -> dict[str, Any]:
    for path, value in values.items():
        *steps, last = _STEP.findall(path)
        here: Any = whole
        for step in steps:
            key = int(step) if step.isdigit() else step
            if not isinstance(here, list) and here.get(key) is None:
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


def _expiry(typed: Any) -> dict[str, object] | None:
    """The end as the schema writes it: a day and a minute are two kinds."""
    if not typed or not typed.get("kind"):
        return None
    at = typed.get("at")
    if typed["kind"] in ("fixed", "date", "datetime"):
        return {"kind": "datetime" if at and "T" in at else "date", "at": at} if at else None
    return {"kind": typed["kind"], "at": at}

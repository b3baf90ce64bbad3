"""The places that an order gives by a label in its heading: the property, the school.

What its sentences define is read with the terms (`terms/places/definitions.py`).
"""

import re

from nmo.intake.reading.people.addresses import address_at
from nmo.intake.reading.sheets.sheet import Sheet

_PROPERTY = re.compile(
    r"(?:the (?P<term>property|home|family home|address|school|dwelling-?house) "
    r"(?:in|to which|for) (?:this order|which this order)[^:.]{0,20}(?:is|are|:) ?:?"
    r"|the order is for this address ?:"
    r"|dyma'r eiddo yn y gorchymyn hwn ?:"
    r"|(?:the )?(?P<labelled>property|family home|home|school|workplace|place of work)"
    r"(?: address)? ?:)",
    re.IGNORECASE,
)


def definitions_of(sheet: Sheet) -> dict[str, str]:
    """Each labelled place by its label in small letters."""
    defined: dict[str, str] = {}
    for match in _PROPERTY.finditer(sheet.flat):
        term = (match["term"] or match["labelled"] or "property").casefold()
        span = address_at(sheet, match.end()) or _cell_rest(sheet, match.end())
        if span:
            defined.setdefault(term, sheet.said(*span))
    return defined


def _cell_rest(sheet: Sheet, at: int) -> tuple[int, int] | None:
    cell = sheet.cell_at(at) or sheet.cell_at(at + 1)
    return (at + 1, cell.end) if cell and cell.end > at + 1 else None

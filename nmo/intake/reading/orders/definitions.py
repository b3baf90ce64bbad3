"""What an order means by its own words: the property, the school, the exclusion distance."""

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
_MEANS = re.compile(
    r"[\"'](?P<term>(?:the )?[\w \-]{3,40})[\"'] (?:means?|is|refers to|shall mean|yw) "
    r"(?P<what>[^;\n]{3,160}?)(?=\.(?:\s|$)|;|$)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?P<what>[^;:()\n]{6,150}?),? ?\((?:hereinafter |referred to as |called |together )*[\"']?"
    r"(?P<term>(?:the )[\w \-]{3,40}?)[\"']?\)",
    re.IGNORECASE,
)
_PARTY = re.compile(r"applicant|respondent|mother|father|child", re.IGNORECASE)
_PLACE_BEGINS = re.compile(
    r".*\b(?:at|known as|as|namely|of|to|enter|property|distance of|within)\b:? ", re.IGNORECASE
)


def definitions_of(sheet: Sheet) -> dict[str, str]:
    """Each defined term, lower case and without "the", with the words it stands for."""
    defined: dict[str, str] = {}
    for match in _PROPERTY.finditer(sheet.flat):
        term = (match["term"] or match["labelled"] or "property").casefold()
        span = address_at(sheet, match.end()) or _cell_rest(sheet, match.end())
        if span:
            defined.setdefault(term, sheet.said(*span))
    for match in _MEANS.finditer(sheet.flat):
        defined.setdefault(_term(match), " ".join(match["what"].split()))
    for match in _CALLED.finditer(sheet.flat):
        what = _PLACE_BEGINS.sub("", match["what"], count=1).strip(" ,")
        if what and not _PARTY.search(match["term"]):
            defined.setdefault(_term(match), what)
    return defined


def _term(match: re.Match[str]) -> str:
    return re.sub(r"^the ", "", match["term"].casefold()).strip()


def _cell_rest(sheet: Sheet, at: int) -> tuple[int, int] | None:
    cell = sheet.cell_at(at) or sheet.cell_at(at + 1)
    return (at + 1, cell.end) if cell and cell.end > at + 1 else None

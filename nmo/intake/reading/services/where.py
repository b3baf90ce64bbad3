"""Where it was served."""

import re

from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.people.addresses import address_at, postcode_in
from nmo.intake.reading.services.table import Table
from nmo.intake.reading.sheets.sheet import Sheet

_PLACE_LABEL = re.compile(
    r"\b(?:place|address|location|venue|where)(?: of service| served| where served| at which"
    r" served)"
    r"? ?(?::|was|-) ?|\bserved at ?:? ?",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:at|outside|in|to|from)\b (?:(?:his|her|their) home address,? |the address )?"
    r"(?:of )?(?=[A-Z0-9])"
)
# Served at 10.42, 162 High Grove
_AFTER_TIME = re.compile(
    r"(?:\d[:.]\d\d ?(?:[ap]\.?m\.?|hrs|hours)?|\d ?[ap]\.?m\.?|\d{4}),? (?=(?:Flat |\d|[A-Z]))"
)
_COURT_AT = re.compile(r"\b(?:court|sitting) ?$", re.IGNORECASE)
_TIME = re.compile(
    r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m|hrs|hours|:)|\d{4} ?(?:hrs|hours)|\d{1,2}[/.]\d"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+ \d{4}",
    re.IGNORECASE,
)
_LIKE_A_PLACE = re.compile(
    r"\d|\b(?:Court|Station|House|Centre|Hospital|Prison|HMP|Office|Street|Road)\b"
)
_SERVED = re.compile(
    r"\b(?:served|handed|serving|attended|service|delivered)\b[^;]{0,110}$", re.IGNORECASE
)
_PLACE_ENDS = re.compile(
    r"[.;\n](?=\s|$)|\b(?:by|on (?:the )?\d|on (?:mon|tue|wed|thu|fri|sat|sun)|at (?:approx|about"
    r"|\d)|and|"
    r"where|when|who|personally|he|she|the respondent|I|in the presence|with|time|date|method"
    r"|manner"
    r"|documents?|[Ss]igned|[Ss]ignature)\b|\(",
)


def place_of(sheet: Sheet, table: Table | None) -> Found[str] | None:
    """Where it was served."""
    candidates: list[tuple[float, Found[str]]] = []
    for part in [table.how, sheet] if table else [sheet]:
        places = (*_PLACE_LABEL.finditer(part.flat), *_AT.finditer(part.flat))
        for match in (*places, *_AFTER_TIME.finditer(part.flat)):
            if _COURT_AT.search(part.flat, max(0, match.start() - 30), match.start()):
                continue
            labelled = match.re is _PLACE_LABEL
            span = _place_at(part, match.end(), labelled=labelled)
            if span and match.re is _AFTER_TIME and not postcode_in(part.flat[slice(*span)]):
                continue
            if span:
                value = part.said(*span).strip(" ,.-")
                weight = 3.0 * labelled + 3.0 * bool(postcode_in(value)) + _served_near(part, match)
                found = found_at(part, *span, value, labelled=labelled)
                candidates.append((weight, found))
        if candidates:
            break
    good = [(weight, found) for weight, found in candidates if weight >= 2]
    return most_said(good, same=lambda value: postcode_in(value) or value.casefold())


def _served_near(sheet: Sheet, match: re.Match[str]) -> float:
    before = sheet.flat[max(0, match.start() - 120) : match.start()]
    return 2.0 if _SERVED.search(before) else 0.0


def _place_at(sheet: Sheet, at: int, *, labelled: bool) -> tuple[int, int] | None:
    if _TIME.match(sheet.flat, at):
        return None
    span = address_at(sheet, at)
    if span and postcode_in(sheet.flat[slice(*span)]):
        return span
    window = sheet.lined[at : at + 110]
    stop = _PLACE_ENDS.search(window)
    words = window[: stop.start() if stop else len(window)].rstrip(" ,.-\n")
    words = words.replace("\n", " ")
    if len(words) < 4 or not re.search(r"[A-Z]", words):
        return None
    if not labelled and not _LIKE_A_PLACE.search(words):
        return None
    return at, at + len(words)

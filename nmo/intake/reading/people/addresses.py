"""Addresses as printed, up to their postcode."""

import re

from nmo.intake.reading.sheets.sheet import Sheet

POSTCODE = re.compile(
    r"\b(?P<outward>[A-Z]{1,2}[0-9OIl][0-9A-Z]?) ?(?P<inward>[0-9OIl][A-Z0-9]{2})\b"
)
LONGEST = 170
_LEAD = re.compile(r"[\s:;,.\-_(=]*(?:(?:is|at|of|the address|yw)\b[\s:]*)?")
_UNKNOWN = re.compile(
    r"[\s:;,.\-(]*(?:is |currently |presently |of )*(?:(?:address )?(?:not |un)known|anhysbys"
    r"|n/?a\b|"
    r"none\b|no fixed (?:abode|address)|nfa\b|not (?:stated|given|provided)|to be confirmed)"
    r"|[\s:]*(?:-{1,3}|\?+|_{2,})\s*$",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"[\s:;,.\-(\[]*(?:is |to be |remains? |has been |kept )*(?:address )?(?:withheld|confidential|"
    r"not (?:to be )?disclosed|c8\b|redacted|c/o|care of|protected|cyfrinachol)",
    re.IGNORECASE,
)
_END = re.compile(
    r"[)\]\n;]|\.(?=\s|$)|(?<=[a-z]) (?:must|shall|is|was|who|and (?:the|must|shall|to)|born|do"
    r"|by)\b"
    r"|,? (?:date of birth|d\.?o\.?b|telephone|tel\b|e-?mail|mobile)|\bdated\b|\("
)
_STREET = re.compile(
    r"\b(?:road|street|avenue|lane|close|drive|way|court|house|flat|terrace|crescent|place|gardens?"
    r"|"
    r"grove|hill|park|row|view|square|mews|walk|green|heol|stryd|ffordd|lodge|cottage|farm|rise|"
    r"parade|villas?|gate|road|rd|st|ave|cl|estate|tower|heights|maes|lon|clos|rhodfa)\b\.?",
    re.IGNORECASE,
)


def postcode_in(text: str) -> str | None:
    """The postcode of an address as its letters and digits; None where it has none."""
    found = POSTCODE.search(text.upper())
    return found["outward"] + found["inward"] if found else None


def is_unknown(sheet: Sheet, at: int) -> bool:
    """Whether the paper says there that the address is not known."""
    cell = sheet.cell_at(at)
    return _UNKNOWN.match(sheet.flat, at, cell.end if cell else len(sheet.flat)) is not None


def is_withheld(sheet: Sheet, at: int) -> bool:
    """Whether the paper says there that the address is kept back."""
    return _WITHHELD.match(sheet.flat, at) is not None


def address_at(sheet: Sheet, at: int) -> tuple[int, int] | None:
    """The span of the address that begins at the position; None where none does.

    It ends with its postcode, else at the end of its bracket, line or sentence.
    """
    lead = _LEAD.match(sheet.flat, at)
    start = lead.end() if lead else at
    if is_unknown(sheet, at) or is_unknown(sheet, start) or is_withheld(sheet, start):
        return None
    window = sheet.flat[start : start + LONGEST]
    stop = re.search(r"[)\];]|\.(?= [A-Z][a-z]+ [a-z])|\b(?:must|shall|born)\b", window)
    within = window[: stop.start()] if stop else window
    if code := POSTCODE.search(within):
        return start, start + code.end()
    end = _END.search(sheet.lined[start : start + LONGEST])
    words = sheet.flat[start : start + (end.start() if end else LONGEST)].rstrip(" ,.-")
    if not _like_an_address(words):
        return None
    return start, start + len(words)


def _like_an_address(words: str) -> bool:
    return bool(re.search(r"\d", words) or _STREET.search(words)) and len(words) > 5

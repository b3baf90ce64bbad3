"""Letters and mails that set out an order in their own words."""

import re

from nmo.intake.reading.sheets.documents import Document
from nmo.intake.reading.sheets.roles import (
    FORBIDS_IN_A_LIST,
    forbids_in_lines,
    is_letter,
)
from nmo.intake.reading.sheets.titles import is_titled_otherwise

_LASTS = re.compile(
    r"\b(?:order|injunction|paragraphs?|prohibitions?)\b[^.;]{0,60}\b(?:lasts?|last|remains?|"
    r"continues?|in force|ends?|expires?|runs?|applies|apply)\b[^.;]{0,60}\b(?:until|till|for|on|"
    r"to)\b",
    re.IGNORECASE,
)
# What is asked for, was refused or is no court's order forbids nothing, however it is set out.
_WAS_NOT_MADE = re.compile(
    r"\b(?:we|I|she|he|our client|the applicant)(?: (?:shall|will|now|would|wish(?:es)? to|like to"
    r"|intends? to|want(?:s|ed)? to|are|am|is|have|has))* (?:ask|seek|request|apply)(?:s|ing|ed)?"
    r"[^.;]{0,20}?\b(?:court|for (?:an?|these)|an (?:order|injunction))\b"
    r"|\b(?:court|judge|justices|application|order)\b[^.;]{0,60}\b(?:refused|dismissed|declined)\b"
    r"|\b(?:refused|dismissed|declined)\b[^.;]{0,40}\b(?:application|order|injunction)\b"
    r"|\bif (?:it|the order|an order|one) is (?:made|granted)\b|\bno order (?:was|has been) made\b"
    r"|\bbail conditions\b|\bbailed\b[^.;]{0,60}\bconditions?\b"
    r"|\b(?:licence|caution) conditions\b|\bconditional caution\b",
    re.IGNORECASE,
)


def quotes_an_order(document: Document) -> bool:
    """Whether a letter or mail sets out the paragraphs of an order and how long it lasts.

    For a file in which no order was found: beside one it may be only what its cover tells of it.
    """
    sheet = document.sheet
    if not is_letter(document) or is_titled_otherwise(sheet) or _WAS_NOT_MADE.search(sheet.flat):
        return False
    listed = FORBIDS_IN_A_LIST.search(sheet.flat) is not None
    return listed and forbids_in_lines(sheet) > 1 and _LASTS.search(sheet.flat) is not None

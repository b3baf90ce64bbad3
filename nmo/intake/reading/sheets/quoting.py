"""Letters and mails that set out an order in their own words."""

import re

from nmo.intake.reading.sheets.documents import Document
from nmo.intake.reading.sheets.roles import FORBIDS_IN_A_LIST, forbids_in_lines

_LASTS = re.compile(
    r"\b(?:order|injunction|paragraphs?|prohibitions?)\b[^.;]{0,60}\b(?:lasts?|last|remains?|"
    r"continues?|in force|ends?|expires?|runs?|applies|apply)\b[^.;]{0,60}\b(?:until|till|for|on|"
    r"to)\b",
    re.IGNORECASE,
)


def quotes_an_order(document: Document) -> bool:
    """Whether a letter or mail sets out the paragraphs of an order and how long it lasts.

    For a file in which no order was found: beside one it may be only what its cover tells of it.
    """
    flat = document.sheet.flat
    listed = FORBIDS_IN_A_LIST.search(flat) is not None
    return listed and forbids_in_lines(document.sheet) > 1 and _LASTS.search(flat) is not None

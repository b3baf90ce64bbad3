"""What a document is: a court order, a report of service, or neither."""

import re
from enum import StrEnum

from nmo.intake.reading.page import PaperKind
from nmo.intake.reading.sheets.documents import Document
from nmo.intake.reading.sheets.headings import cues_in


class DocumentRole(StrEnum):
    """What becomes of a document."""

    ORDER = "order"
    SERVICE = "service"
    NEITHER = "neither"


_TITLE_ROWS = 30
_SERVICE_TITLE = re.compile(
    r"^\W*(?:form )?(?:fl ?415\b.{0,6}|c9\b.{0,6}|n215\b.{0,6}|fp6\b.{0,6})?"
    r"(?:statement|certificate|affidavit|proof|record|report|declaration|confirmation|notice|"
    r"witness statement|process server'?s?(?: \w+)?)"
    r"(?: of| as to| regarding| re| -)?(?: \w+){0,2} ?\b(?:service|non-service|process"
    r" server)\b.{0,45}$"
    r"|^datganiad (?:o )?gyflwyno\b",
    re.IGNORECASE,
)
_REPORTS = (
    (3, r"\b(?:I|we|PC \w+|officers?|our process server)(?: have| can confirm that I)?"
        r" (?:personally |duly |"
        r"today |then |attended[^.]{0,60}and )*(?:served|handed|hand delivered)\b"),
    (3, r"\b(?:was|were|has been|been) (?:personally |duly |successfully )*served (?:on|at|by|upon"
        r"|with|in|to"
        r"|personally)\b"),
    (2, r"\bproof of service\b|\bservice (?:was )?effected\b|\bserved (?:the )?(?:above )?(?:order"
        r"|respondent|"
        r"papers|documents)\b"),
    (2, r"\b(?:unable to|attempt(?:s|ed)? to|not been able to) (?:serve|effect)\b|\bno reply\b"),
    (1, r"\bat (?:approximately |about )?\d{1,2}[:.]?\d{2} ?(?:hrs|hours|[ap]m)?\b"),
)  # fmt: skip
_OPERATIVE = re.compile(
    r"\b(?:court|it is|hereby|justices?|judge) (?:hereby )?(?:orders?|ordered|directs?)\b|\bIT IS"
    r" ORDERED\b"
    r"|\b(?:must not|shall not|is forbidden|be forbidden|is prohibited|is restrained)\b|\bllys yn"
    r" gorchymyn"
    r"|\bundertak(?:es?|ings?)\b|\bpromises?\b|\bmae'r llys\b|\brhaid i\b|\bis (?:hereby"
    r" )?(?:discharged|varied|"
    r"extended)\b|\bordered on\b|\bby the court\b|\border\b",
    re.IGNORECASE,
)
ENOUGH_OF_A_REPORT = 5
_COVER = re.compile(
    r"^(?:dear|annwyl|good (?:morning|afternoon)|hi|hello|from ?:|to ?:|sent ?:)\b", re.I | re.M
)
_CITES = re.compile(r"\b(?:attached|enclosed?|attach|enclosing|please find)\b", re.IGNORECASE)


def role_of(document: Document) -> DocumentRole:
    """Whether the document is an order or a report of service, by its title and its body."""
    sheet = document.sheet
    cells = [sheet.flat[c.start : c.end] for c in sheet.cells if c.row < _TITLE_ROWS]
    lines = sheet.lined.split("\n")[:_TITLE_ROWS]
    if any(_SERVICE_TITLE.search(text) for text in (*cells, *lines)):
        return DocumentRole.SERVICE
    cues = cues_in((*cells, *lines))
    operative = _OPERATIVE.search(sheet.flat) is not None
    by_court = {"court", "case"} <= cues.keys() or {"court", "title"} <= cues.keys()
    titled = "title" in cues and len(cues.keys() & {"case", "parties", "made", "act", "court"}) >= 2
    is_cover = bool(_COVER.search("\n".join(lines[:12]))) or (
        document.paper.kind is PaperKind.MAIL_BODY and bool(_CITES.search(sheet.flat))
    )
    if operative and (by_court or titled) and not (is_cover and "title" not in cues):
        return DocumentRole.ORDER
    if _reported(sheet.flat) >= ENOUGH_OF_A_REPORT:
        return DocumentRole.SERVICE
    return DocumentRole.NEITHER


def _reported(text: str) -> int:
    return sum(points for points, pattern in _REPORTS if re.search(pattern, text, re.IGNORECASE))

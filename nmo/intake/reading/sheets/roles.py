"""What a document is: a court order, a report of service, or neither."""

import re
from collections.abc import Collection
from enum import StrEnum

from nmo.intake.reading.page import PaperKind
from nmo.intake.reading.sheets.documents import Document
from nmo.intake.reading.sheets.headings import cues_in
from nmo.intake.reading.sheets.reports import (
    is_bill,
    is_form_of_service,
    is_titled_report,
    tells_of_service,
)
from nmo.intake.reading.sheets.sheet import Sheet
from nmo.intake.reading.sheets.titles import (
    FORBIDS,
    OF_ANY_COURT,
    TITLE_ROWS,
    is_headed_as_order,
    is_titled_order,
    is_titled_otherwise,
)


class DocumentRole(StrEnum):
    """What becomes of a document."""

    ORDER = "order"
    SERVICE = "service"
    NEITHER = "neither"


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
    r"\b(?:court|it is|hereby|justices?|judge|we|I|magistrates) (?:hereby )?"
    r"(?:orders?|ordered|directs?)\b"
    r"|\b(?:must not|shall not|is forbidden|be forbidden|is prohibited|is restrained)\b|\bllys yn"
    r" gorchymyn"
    r"|\bundertak(?:es?|ings?)\b|\bpromises?\b|\bmae'r llys\b|\brhaid i\b|\bis (?:hereby"
    r" )?(?:discharged|varied|"
    r"extended)\b|\bordered on\b|\bby the court\b|\border\b",
    re.IGNORECASE,
)
ENOUGH_OF_A_REPORT = 5
_ORDERS = re.compile(
    r"\b(?:it is (?:hereby )?ordered|(?:the )?court (?:hereby )?orders?|(?:hereby|"
    r"further) ordered|"
    r"orders? (?:that|as follows)|mae'r llys yn gorchymyn|undertakings?|promises?)\b"
    r".{0,160}?(?:\b1[.)]|\b(?:must|shall|may) not\b|\bforbidden\b|\bdischarged\b|\(a\)|beidio)",
    re.IGNORECASE,
)
FORBIDS_IN_A_LIST = re.compile(
    r"\b1[.)] .{0,90}?\b(?:must not|shall not|is (?:hereby )?(?:forbidden|prohibited|"
    r"restrained))\b"
    r".{0,300}\b2[.)] ",
    re.IGNORECASE,
)
_EVERY_ORDER_SAYS = (
    r"\bcourt\b|\bllys\b",
    r"\border|\bgorchymyn|\binjunction|\bundertaking",
    r"\b(?:applicant|respondent|protect\w*|against|ceisydd|atebydd)\b",
    r"\b[A-Z]{2} ?\d{2} ?[FP] ?\d{5}\b|\b1[67]\d{2}-?\d{4}-?\d{4}-?\d{4}\b|family law act|deddf",
    r"\bjudge|\bjustices?\b|\bmagistrates|\brecorder|\bbarnwr|\bhhj\b|\bd?dj\b|\bjp\b"
    r"|\blegal adviser",
)
_SIGNS = {
    "number": re.compile(
        r"\b[A-Z]{2} ?\d{2} ?[FP] ?\d{5}\b|\b1[67]\d{2}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b"
    ),
    "court": re.compile(
        r"\b(?:family court|justice centre|county court|combined court|law courts|high court|"
        r"magistrates' court|llys teulu|made at|sitting at)\b",
        re.IGNORECASE,
    ),
    "applicant": re.compile(r"\b(?:applicant|protect\w*|[cg]h?eisydd)\b", re.IGNORECASE),
    "respondent": re.compile(r"\b(?:respondent|against|atebydd|you must)\b", re.IGNORECASE),
    "judge": re.compile(
        r"\b(?:judge|justices?|magistrates|recorder|barnwr|hhj|ddj|dj|jp)\b", re.IGNORECASE
    ),
    "made": re.compile(
        r"\b(?:made|ordered|dated?|heard|before|gwnaed|gorchmynnwyd)\b[^.;]{0,80}\b\d{1,2}\D",
        re.IGNORECASE,
    ),
    "act": re.compile(r"family law act|deddf cyfraith|\bmolestation\b|molestu", re.IGNORECASE),
}
MANY_SIGNS, MOST_SIGNS = 5, 6
_ENDS = re.compile(r"[.;] +(?=[A-Z])")
# A letter that says three times that something is forbidden tells an order's terms.
LINES_THAT_FORBID = 3
# So many signs of a heading make an order of what orders something.
MANY_CUES = 3
# A judge signs the letter that is an order; who forwards one signs with another name.
_SIGNED_BY_A_JUDGE = re.compile(
    r"^(?:yours (?:faithfully|sincerely|truly)|by the court|signed(?: by)?)\W*\s{1,3}(?:by )?"
    r"(?:(?:his|her) honour|hhj|d?dj|(?:deputy |circuit |district )*judge|recorder|mr justice|"
    r"mrs justice|(?:lay )?justices|(?:lay )?magistrates)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TO_THE_READER = re.compile(
    r"\b(?:you|respondent) (?:must not|may not|shall not|are (?:not allowed|not to|forbidden|"
    r"prohibited))\b[^.]{0,30}:"
    r"|\b(?:order|injunction)\b[^.;]{0,60}\b(?:is|was|be) (?:now )?(?:extended|varied|discharged|"
    r"set aside|revoked)\b",
    re.IGNORECASE,
)
_ENCLOSES = re.compile(
    r"\b(?:enclos\w+|attach\w+|please find|herewith|we act for|our client)\b", re.IGNORECASE
)
_ITSELF = re.compile(
    r"\bthis letter is an? (?:court )?order\b|\bis the order itself\b|\byou are forbidden\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:applicant|respondent|ceisydd|atebydd) ?:", re.IGNORECASE)
_COVER = re.compile(
    r"^(?:dear|annwyl|good (?:morning|afternoon|evening)|hi|hello|from ?:|to ?:|sent ?:)\b",
    re.IGNORECASE | re.MULTILINE,
)


def role_of(document: Document) -> DocumentRole:
    """Whether the document is an order or a report of service, by its title and its body."""
    texts = _heading(document)
    reports = not is_titled_order(document.sheet, _said_of_every_order(document.sheet))
    if reports and (is_titled_report(texts) or is_form_of_service(document.sheet)):
        return DocumentRole.SERVICE
    if reports and tells_of_service(document.sheet, plainly=True):
        return DocumentRole.SERVICE
    if _is_order(document, texts):
        return DocumentRole.ORDER
    if reports and (tells_of_service(document.sheet, plainly=False) or _reported(document)):
        return DocumentRole.SERVICE
    if _may_be_order(document, texts):
        return DocumentRole.ORDER
    return DocumentRole.ORDER if _is_rest_of_order(document) else DocumentRole.NEITHER


def _heading(document: Document) -> list[str]:
    sheet = document.sheet
    cells = [sheet.flat[c.start : c.end] for c in sheet.cells if c.row < TITLE_ROWS]
    return [*cells, *sheet.lined.split("\n")[:TITLE_ROWS]]


def _is_order(document: Document, texts: list[str]) -> bool:
    sheet = document.sheet
    cues = cues_in(texts)
    said = _said_of_every_order(sheet, cues)
    if is_letter(document):
        in_case = "number" in said or "case" in cues or bool(_NAMED.search(sheet.flat))
        orders = _ORDERS.search(sheet.flat) is not None
        listed = {"title", "court"} <= cues.keys() and FORBIDS_IN_A_LIST.search(sheet.flat)
        told = len(said) >= MOST_SIGNS and forbids_in_lines(sheet) >= LINES_THAT_FORBID
        signed = _SIGNED_BY_A_JUDGE.search(sheet.lined) is not None
        signed = signed and (forbids_in_lines(sheet) > 0 or _ITSELF.search(sheet.flat) is not None)
        of_court = _is_letter_of_the_court(sheet, said)
        return in_case and (orders or bool(listed) or told or signed or of_court)
    if _OPERATIVE.search(sheet.flat) is None:
        return False
    if is_titled_otherwise(sheet):
        return False
    if {"court", "case"} <= cues.keys() or {"court", "title"} <= cues.keys():
        return True
    if "title" in cues and "number" in said and len(said) >= MANY_SIGNS:
        return True
    if is_headed_as_order(sheet, said):
        return True
    return len(cues.keys() & {"title", "case", "parties", "made", "act", "court"}) >= MANY_CUES


def _is_letter_of_the_court(sheet: Sheet, said: Collection[str]) -> bool:
    """Whether the court itself writes what its judge forbade or did, and encloses nothing."""
    greeting = _COVER.search(sheet.lined)
    head = sheet.lined[: greeting.start()] if greeting else ""
    if not OF_ANY_COURT.search(head) or _ENCLOSES.search(sheet.flat):
        return False
    told = _TO_THE_READER.search(sheet.flat) is not None
    return told and {"number", "judge"} <= {*said}


def _said_of_every_order(sheet: Sheet, cues: Collection[str] = ()) -> set[str]:
    """Which of the things that every order says this paper says, wherever and however."""
    said = {sign for sign, pattern in _SIGNS.items() if pattern.search(sheet.flat)}
    return said | ({"title"} & set(cues))


def forbids_in_lines(sheet: Sheet) -> int:
    """In how many lines, or sentences of a line, something is forbidden."""
    pieces = (piece for line in sheet.lined.split("\n") for piece in _ENDS.split(line))
    return sum(FORBIDS.search(piece) is not None for piece in pieces)


def is_letter(document: Document) -> bool:
    """Whether it is a mail's own words, or begins as a letter does."""
    return document.paper.kind is PaperKind.MAIL_BODY or _greets(_heading(document))


def _greets(texts: list[str]) -> bool:
    return _COVER.search("\n".join(texts[-TITLE_ROWS:][:12])) is not None


def _may_be_order(document: Document, texts: list[str]) -> bool:
    """Whether it says what every order says, however its heading looks."""
    if _greets(texts) or is_titled_otherwise(document.sheet):
        return False
    words = (_OPERATIVE.pattern, *_EVERY_ORDER_SAYS)
    return all(re.search(word, document.sheet.flat, re.IGNORECASE) for word in words)


def _is_rest_of_order(document: Document) -> bool:
    """Whether it is the later pages of an order whose first is not there."""
    later = bool(document.labels) and min(label.number for label in document.labels) > 1
    return later and re.search(r"\bthis order\b", document.sheet.flat, re.IGNORECASE) is not None


def _reported(document: Document) -> bool:
    """Whether its words are those of a report, however it is headed and whatever it leaves out."""
    text = document.sheet.flat
    if is_bill(document.sheet) or forbids_in_lines(document.sheet) >= LINES_THAT_FORBID:
        return False
    points = (points for points, words in _REPORTS if re.search(words, text, re.IGNORECASE))
    return sum(points) >= ENOUGH_OF_A_REPORT

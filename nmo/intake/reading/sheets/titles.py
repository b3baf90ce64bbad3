"""What a paper's title says it is: an order, or what only speaks of one."""

import re
from collections.abc import Collection

from nmo.intake.reading.sheets.reports import is_titled_report
from nmo.intake.reading.sheets.sheet import Sheet

TITLE_ROWS = 30
_ROWS_OF_A_TITLE = 16
# Of a number, a day, a judge and an Act an order whose title says what it is has so many.
SIGNS_OF_A_HEAD = 2
FORBIDS = re.compile(
    r"\b(?:(?:must|shall|may) not|(?:is|be|are) (?:(?:hereby|also|further) )?"
    r"(?:forbidden|prohibited|restrained|not to)|there (?:shall|must) be no"
    r"|(?:shall|must) (?:keep|stay) away|shall have no|beidio|gwaherddir|ni chaiff)\b",
    re.IGNORECASE,
)
# A short line that names an order or an injunction, of whatever Act, or of a draft of one.
_TITLE_OF_AN_ORDER = re.compile(
    r"^\W*(?:[A-Z\d][\w'&()/-]* (?:of |the |and |an? |on |for |in )?){0,7}"
    r"(?i:orders?|injunctions?|undertakings?|dvpo|dapo|spo|fmpo|cbo)\b(?!:)[^.:;]{0,70}$"
    r"|^\W*(?i:order|injunction|result|decision|adjudication|outcome)(?i: made)?\b "
    r"?[:(-][^.;]{0,110}$"
    r"|\b(?i:decision|order)\b.{0,60}\b(?i:order|injunction|dvpo|dapo) (?i:is |was )?(?i:made|"
    r"granted)\b",
    re.MULTILINE,
)
# A line that speaks of an order without being one.
_OF_AN_ORDER = re.compile(
    r"^\W*(?:application|statement|notice of|service|served|re|subject|copy|certificate|"
    r"document|type of|"
    r"name of|breach|request|enclos\w+|attach\w+|guidance|report|please|any|this|the|if|you)\b",
    re.IGNORECASE,
)
OF_ANY_COURT = re.compile(
    r"\b(?:family|county|crown|high|magistrates'?|youth) courts?\b|\bcourt (?:at|of|sitting)\b|"
    r"\bllys\b",
    re.IGNORECASE,
)
_ANSWERS_FOR_IT = re.compile(
    r"\b(?:respondent|defendant|subject|accused|against|atebydd)\b|\(R\)|\bR (?:shall|must)\b",
    re.IGNORECASE,
)
_ANY_NUMBER = re.compile(
    r"\b(?:case|claim|indictment|urn|reference|number|no)\b[.:]? ?(?:no\.?|number|"
    r"ref)?[.: ]{0,3}[A-Z0-9/-]*\d{3}"
    r"|\b[TSA]20\d{6}\b",
    re.IGNORECASE,
)
_NO_ORDER = re.compile(
    r"^(?:(?:FIRST |SECOND |WITNESS |First |Second |Witness |POSITION |Position )?"
    r"(?:STATEMENT|Statement|statement)|AFFIDAVIT|Affidavit|APPLICATION|Application|SKELETON)"
    r"(?! (?:of|by|OF|BY) .*\b(?:against|AGAINST)\b)[^.:]{0,50}$"
)
_DID_IT = re.compile(
    r"\b(?:I|we) (?:have |had |then |also |duly |personally )*(?:served|handed|gave|attended"
    r"|visited|called|went|left|spoke|was unable|were unable|could not|did not)\b",
    re.IGNORECASE,
)


def is_titled_order(sheet: Sheet, said: Collection[str]) -> bool:
    """Whether it is titled as an order and forbids: what it recites of service is then no report.

    Who reports says so above any order's title, or says what he did himself. said: which of the
    things that every order says this paper says.
    """
    if _DID_IT.search(sheet.flat) or not is_headed_as_order(sheet, said):
        return False
    lines = sheet.lined.split("\n")[:TITLE_ROWS]
    first = next((line for line in lines if is_titled_report([line]) or _names_an_order(line)), "")
    return _names_an_order(first)


def _names_an_order(line: str) -> bool:
    """Whether the line is an order's title."""
    return bool(_TITLE_OF_AN_ORDER.search(line)) and not _OF_AN_ORDER.search(line)


def is_headed_as_order(sheet: Sheet, said: Collection[str]) -> bool:
    """Whether a heading names an order of some court, and the body forbids somebody something."""
    lines = sheet.lined.split("\n")[:_ROWS_OF_A_TITLE]
    titled = any(_names_an_order(one) for one in lines)
    of_a_court = OF_ANY_COURT.search("\n".join(lines)) is not None
    numbered = "number" in said or _ANY_NUMBER.search(sheet.flat) is not None
    signs = sum((numbered, "made" in said, "judge" in said, "act" in said))
    forbids = FORBIDS.search(sheet.flat) is not None
    against = _ANSWERS_FOR_IT.search(sheet.flat) is not None
    return titled and of_a_court and forbids and against and signs >= SIGNS_OF_A_HEAD


def is_titled_otherwise(sheet: Sheet) -> bool:
    """Whether its heading says that it is a statement or an application."""
    rows = range(_ROWS_OF_A_TITLE)
    cells = [sheet.flat[c.start : c.end] for c in sheet.cells if c.row in rows]
    lines = sheet.lined.split("\n")[:_ROWS_OF_A_TITLE]
    return any(_NO_ORDER.search(text) for text in (*cells, *lines))

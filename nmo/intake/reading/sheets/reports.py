"""Whether a document reports that an order was served, or that it was not."""

import re
from collections.abc import Iterable, Iterator

from nmo.intake.reading.dates import moments_in
from nmo.intake.reading.sheets.sheet import Sheet

_PAPER = (
    r"(?:statement|certificate|affidavit|affirmation|proof|record|report|return|log|note|details|"
    r"declaration|confirmation|notice|witness statement|outcome|result)"
)
_TITLE = re.compile(
    rf"^\W*(?:form )?(?:fl ?415\b.{{0,6}}|c9\b.{{0,6}}|n215\b.{{0,6}}|fp6\b.{{0,6}})?"
    rf"(?:{_PAPER}|process server'?s?(?: \w+)?)"
    r"(?: of| as to| regarding| re| on| -)?(?: \w+){0,2} ?\b(?:service|non-service|process"
    r" server)\b.{0,45}$"
    r"|^\W*(?:the )?(?:(?:county |family )?court )?(?:process server|(?:enquiry |serving )?agent"
    r"|bailiff|enforcement (?:agent|officer)|officer|constable|police)'?s?'?"
    rf" (?:visits?|service )?(?:{_PAPER}|visits?)\b.{{0,40}}$"
    rf"|^\W*{_PAPER} (?:of|on|by|from) (?:the )?(?:court )?(?:bailiff|service|process server|"
    r"personal service|visits?|attempts?|attempted service)\b.{0,40}$"
    rf"|^\W*(?:personal |attempted |police |unsuccessful )?(?:service|visit) {_PAPER}\b.{{0,30}}$"
    r"|^\W*(?:attempted|unsuccessful|personal|non)[- ]service\b"
    r"(?! (?:is|shall|must|to be)\b).{0,30}$"
    r"|^datganiad (?:o )?gyflwyno\b",
    re.IGNORECASE,
)
# A line in the midst of a sentence, or with the end of one, is no title.
_NO_TITLE = re.compile(r"^\W*[a-z]|[.?!,;] +[A-Z]\w+ [a-z]|[?!,;]\s*$")
# What a form of service asks for, each at the beginning of a line or a cell.
_ASKED = {
    "who": r"(?:name (?:and address )?of )?(?:the )?(?:person|party|individual|recipient|subject"
    r"|respondent)(?:'s name)? (?:who was |to be |being )?served|served (?:up)?on\b|to be served on"
    r"|who was served|whom served|recipient\b",
    "when": r"(?:date|day|time|hour)(?: and time)?(?: of| when)? (?:service|served|delivery)|when"
    r" (?:was it )?served|served at\b|(?:on|at|when|date|time)\W*$",
    "where": r"(?:place|address|location|venue|where)(?: of| at which| where| for)?"
    r" (?:service|served)|(?:where|place|address|location)\W*$",
    "how": r"(?:method|manner|means|mode|type) of service|how (?:was (?:it|the \w+) )?served"
    r"|how the \w+ (?:was|were) served|how did you serve|(?:method|manner|means|how)\W*$",
    "server": r"(?:name of )?(?:the )?(?:process server|server|bailiff|serving officer|person (?:"
    r"who served|serving)|agent)\b|served by\b|by whom\b",
    "what": r"documents? (?:to be )?served|what was (?:to be )?served|papers served|documents?\W*$",
}
_FIELDS = {asked: re.compile(rf"\W*(?:{words})", re.IGNORECASE) for asked, words in _ASKED.items()}
# So many of these things, two of them of service itself, make a form of service.
FIELDS_OF_A_FORM = 4
_OF_SERVICE = {"who", "how", "server"}
_BILL = re.compile(
    r"\b(?:invoice|fee note|amount due|total due|balance due|payment terms|vat (?:reg|no)\w*)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:served|handed|hand[- ]delivered|gave|given|delivered|by hand|in person|personally"
    r"|personal service|service (?:was |of [^.;]{1,40} )?effected|(?:put|placed|passed|pressed)\b"
    r"[^.;]{0,60}\b(?:hands?|to (?:him|her|the respondent)|ground|floor|feet)|took (?:it|them|the)"
    r"|accepted (?:it|them|the|by)|left (?:it|them|the|at|in|with)|dropped|feet|e-?mailed|sent"
    r"|posted|whats ?app|met\b|made aware)\b",
    re.IGNORECASE,
)
_IN_VAIN = re.compile(
    r"\b(?:no (?:reply|answer|response|trace)|unserved|(?:un|not )able to (?:serve|effect|locate"
    r"|trace|find)|(?:could|did|was|were|has|have|had)(?: not|n't)[^.;]{0,30}\b(?:served?|there"
    r"|in|found|home|seen|find|locate|trace|contact|hand)|nobody|no ?one|not (?:seen|in|there"
    r"|found|at home)|moved (?:away|out)|refused entry|attempts?|called (?:at|on|round)|attended"
    r"|visit(?:s|ed)?|get hold of|went (?:to|round))\b",
    re.IGNORECASE,
)
# What is asked, ordered, meant or only supposed was not done.
_NOT_YET = re.compile(
    r"\b(?:please|kindly|must|should|shall|could you|can you|would you|will|if|unless|once"
    r"|(?<!\d )may(?! \d)"
    r"|(?:is|are|was|were|be) to be|to be served|yet to be|arrange|(?:a|the) statement that"
    r"|requirement|required|intend\w*|permission)\b",
    re.IGNORECASE,
)
_OF_COURT = re.compile(
    r"\b(?:non-?mol\w*|n\.?m\.?o|injunction|court order|sealed order|respondent|family court"
    r"|power of arrest|[A-Z]{2}\d{2}[FP]\d{5}|1[67]\d{2}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4})\b",
    re.IGNORECASE,
)
# A note of few words names the order by its case alone.
_AN_ORDER = re.compile(
    r"\b(?:orders?|injunction|n\.?m\.?o|non-?mol\w*|[A-Z]{2}\d{2}F\d{5})\b", re.IGNORECASE
)
_OTHER_MOMENT = re.compile(
    r"\b(?:hearing|until|expir\w+|laps\w+|ends?|lasts|in force|continue\w*|listed"
    r"|court (?:on|at)|return date"
    r"|orders?\b[^.;]{0,40}\bmade|made (?:on|by)|ordered)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_DIRECTS = re.compile(
    r"\b(?:(?:the )?court (?:hereby )?(?:orders?|ordered|directs?|directed)|it is (?:hereby )?"
    r"ordered|ordered (?:that|on|by)|orders? (?:that|as follows)|is (?:hereby )?(?:discharged"
    r"|varied|extended)|llys yn gorchymyn)\b",
    re.IGNORECASE,
)
_FORBIDS = re.compile(
    r"\b(?:must|shall|may) not\b|\b(?:is|be|are) (?:hereby )?(?:forbidden|prohibited|restrained)\b",
    re.IGNORECASE,
)
# In a note of few words the time is often far from its day, or has none: the deed is put plainly.
_NOTED = re.compile(
    r"\b(?:pers(?:onally|\.)? served|served (?:in person|personally|by hand|(?:up)?on (?:him|her"
    r"|mr|mrs|ms|miss|the resp\w*))|not (?:been |yet )?served|unserved|(?:handed|gave|given)"
    r" (?:(?:him|her|(?:mr|mrs|ms|miss) \w+) )?(?:(?:his|her|the|a|sealed) )*"
    r"(?:copy|order|papers|non-?mol\w*"
    r"|n\.?m\.?o)|(?:can|could|did|was|were|has|have)(?: not|n't|not) (?:\w+ ){0,2}(?:serve|served"
    r"|find|locate|trace|answer)|unable to"
    r" (?:serve|locate|trace|effect)|no (?:reply|answer|trace))\b",
    re.IGNORECASE,
)
# A time and the deed that was done at it stand at most so many sentences apart.
NEAR = 2
_LIST = re.compile(r"\b(?:must|shall|may) not\W{0,2}:", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.;?!\n]+(?:[.;?!](?!\s)[^.;?!\n]*)*")


def is_titled_report(texts: Iterable[str]) -> bool:
    """Whether one of the heading's lines or cells says that it is a report of service."""
    return any(_TITLE.search(text) and _NO_TITLE.search(text) is None for text in texts)


def is_form_of_service(sheet: Sheet) -> bool:
    """Whether its lines ask for who was served, how, when, where and by whom, as a form does."""
    if _orders_something(sheet):
        return False
    begins = [sheet.flat[cell.start : cell.end] for cell in sheet.cells]
    asked = {name for name, label in _FIELDS.items() if any(label.match(text) for text in begins)}
    return len(asked) >= FIELDS_OF_A_FORM and len(asked & _OF_SERVICE) > 1 and not is_bill(sheet)


def is_bill(sheet: Sheet) -> bool:
    """Whether it asks for money: what it was for is told, but not reported."""
    return _BILL.search(sheet.flat) is not None


def tells_of_service(sheet: Sheet, *, plainly: bool) -> bool:
    """Whether sentences tell that an order was served, or not, at a time of day that they state.

    plainly: only where the time and the deed are in one sentence. An order that says so much orders
    something beside.
    """
    if _orders_something(sheet) or is_bill(sheet):
        return False
    if not (_OF_COURT.search(sheet.flat) and _AN_ORDER.search(sheet.flat)):
        return False
    sentences = list(_sentences(sheet))
    deeds = {nth for nth, words in enumerate(sentences) if _tells(words)}
    timed = {nth for nth, words in enumerate(sentences) if _is_timed(words)}
    if not plainly and any(_NOTED.search(words) and _tells(words) for words in sentences):
        return True
    near = 0 if plainly else NEAR
    return any(deeds.intersection(range(nth - near, nth + near + 1)) for nth in timed)


def _orders_something(sheet: Sheet) -> bool:
    forbids = _FORBIDS.findall(sheet.flat)
    return (
        bool(_DIRECTS.search(sheet.flat))
        or len(forbids) > 1
        or _LIST.search(sheet.flat) is not None
    )


def _sentences(sheet: Sheet) -> Iterator[str]:
    """Its sentences; a line that had no room for the next word goes on in the next line."""
    words = "".join(
        " " if letter == "\n" and sheet.goes_on(max(0, at - 1)) else letter
        for at, letter in enumerate(sheet.lined)
    )
    return (match[0] for match in _SENTENCE.finditer(words) if match[0].strip())


def _tells(sentence: str) -> bool:
    done = _DONE.search(sentence) or _IN_VAIN.search(sentence)
    return done is not None and _NOT_YET.search(sentence) is None


def _is_timed(sentence: str) -> bool:
    return any(
        moment.clock and not _OTHER_MOMENT.search(sentence, 0, moment.start)
        for moment in moments_in(sentence, four_figures=True)
    )

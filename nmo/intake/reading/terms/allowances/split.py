"""Parting the exceptions of a paragraph from what it forbids."""

import re
from dataclasses import dataclass
from pathlib import Path

from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.terms.wording.cues import cues_of
from nmo.intake.reading.terms.wording.fold import fold

MARKERS = Path(__file__).parent / "markers.csv"
RESUMES = re.compile(
    r"\)|(?<=[.;])\s+(?=(?:and\s+|nor\s+)?(?:the respondent|you|he|she|they|rhaid|ni chaiff)\s+"
    r"(?:\w+\s+){0,3}?(?:must|shall|may|is|are|chaiff)\s+(?:also\s+)?(?:not|forbidden|prohibited))"
    r"|[,;]\s+(?:and|nor|or|but)\s+(?:(?:the respondent|you|he|she|they)\s+)?"
    r"(?:must|shall|may) not\b"
    r"|[,;]\s+nor\s+(?:must|shall|may|is|are)\s+(?:the respondent|you|he|she|they)\b",
    re.IGNORECASE,
)
# What may stand before an exception that is told before its rule: "Unless she agrees, he must not".
OPENS = re.compile(r"\W*(?:(?:and|that|but|so|also)\W+)*", re.IGNORECASE)
SUBJECT = (
    r"(?:the\s+(?:(?:1st|2nd|first|second|said|above)[\s-]+(?:named\s+)?)?(?:respondents?|defendants?)"
    r"|you|he|she|they|(?-i:[A-Z][\w'’-]+))"
)
RULE = re.compile(
    rf"[\s,]\s*(?=(?:that\s+)?{SUBJECT}\s+(?:(?:must|shall|may|will|should|do|does)\s+(?:not|never)"
    r"|(?:must|shall|may|will|does)\s+(?:have|make)\s+no|has\s+no|(?:is|are|be)\s+(?:and\s+is\s+)?(?:hereby\s+)?"
    r"(?:not\s+(?:to|allowed|permitted)|forbidden|prohibited|restrained|ordered\s+not))\b"
    r"|no\s+(?:contact|communication|violence)\b|rhaid\s+i|ni\s+chaiff|gwaherddir)",
    re.IGNORECASE,
)
# Between the words that forbid and what they forbid: "must not, save through her solicitor, write".
INSIDE = re.compile(r"\b(?:must|shall|may|not|never|from|to)\s*,\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Split:
    """What a paragraph forbids, and the exceptions cut out of it."""

    body: Passage
    exceptions: tuple[Passage, ...]


def split_exceptions(passage: Passage) -> Split:
    """The body and the exceptions.

    An exception runs to the end of its sentence or bracket; one told before its rule to where the
    respondent is forbidden something, one inside the rule to the next comma.
    """
    spans: list[tuple[int, int]] = []
    at = 0
    while (start := _next_mark(passage, at)) is not None:
        end = _end_of_exception(passage.string, start)
        spans.append((start, end))
        at = end
    return Split(passage.without(spans), tuple(passage.part(start, end) for start, end in spans))


def _next_mark(passage: Passage, at: int) -> int | None:
    """Where the next exception begins, at or after a place in the passage."""
    folded = fold(passage.string[at:])
    starts = [
        folded.span(found.start(), found.end())[0]
        for cue in cues_of(MARKERS)
        if (found := cue.found_in(folded.string))
    ]
    return at + min(starts) if starts else None


def _end_of_exception(string: str, start: int) -> int:
    """Where an exception that begins at `start` ends."""
    if OPENS.fullmatch(string[:start]) and (rule := RULE.search(string, start)):
        return rule.start()
    if INSIDE.search(string[:start]) and (comma := string.find(",", start)) > 0:
        return comma + 1
    opened = string.rfind("(", 0, start) > string.rfind(")", 0, start)
    for found in RESUMES.finditer(string, start):
        if found.group() != ")" or (opened and "(" not in string[start : found.start()]):
            return found.start()
    return len(string)

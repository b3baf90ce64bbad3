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
    r"|[,;]\s+(?:and|nor|or)\s+(?:the respondent\s+)?(?:must|shall|may) not\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Split:
    """What a paragraph forbids, and the exceptions cut out of it."""

    body: Passage
    exceptions: tuple[Passage, ...]


def split_exceptions(passage: Passage) -> Split:
    """The body and the exceptions; an exception runs to the end of its sentence or bracket."""
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
    opened = string.rfind("(", 0, start) > string.rfind(")", 0, start)
    for found in RESUMES.finditer(string, start):
        if found.group() != ")" or (opened and "(" not in string[start : found.start()]):
            return found.start()
    return len(string)

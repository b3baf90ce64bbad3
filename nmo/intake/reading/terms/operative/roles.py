"""What a paragraph of an order is there for, told by how it begins."""

import re
from enum import StrEnum
from pathlib import Path

from nmo.intake.reading.terms.wording.cues import cues_of
from nmo.intake.reading.terms.wording.fold import fold

ROLES = Path(__file__).parent / "roles.csv"

# When, or by whose consent, something is forbidden: what follows says what the paragraph is for.
OPENING = re.compile(
    r"\W*(?:and\s+)?(?:(?:up)?on\s+(?:(?:the\s+)?(?:personal\s+)?service\b|being\s+(?:personally\s+)?served\b|receipt\b)"
    r"|(?:by|with|on)\s+(?:the\s+)?(?:consent|agreement)\b|pending\b|trwy\s+gydsyniad\b|costs?\s*:|service\s*:)"
    r"[^.;:]{0,120}?(?=\b(?:the\s+(?:(?:1st|2nd|first|second|said)\s+)?(?:respondents?|defendants?)|you|he|she|they|rhaid\s+i"
    r"|(?-i:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,3}))\s+(?:(?:must|shall|may|will)\s+(?:not|never)"
    r"|(?:is|be)\s+(?:and\s+is\s+)?(?:hereby\s+)?(?:forbidden|prohibited|restrained))\b)",
    re.IGNORECASE,
)


class Role(StrEnum):
    """What a paragraph is there for."""

    OPERATIVE = "operative"
    NOTICE = "notice"
    NOTE = "note"
    ARREST = "arrest"
    HEARING = "hearing"
    DURATION = "duration"
    SERVICE = "service"
    DIRECTIONS = "directions"
    COSTS = "costs"
    END = "end"
    RECITAL = "recital"
    DEFINITION = "definition"


def role_of(words: str) -> Role | None:
    """The role that the words' beginning gives a paragraph, None where it gives none."""
    opening = OPENING.match(words)
    folded = fold(words[opening.end() if opening else 0 :][:600]).string
    for cue in cues_of(ROLES):
        found = cue.found_in(folded)
        if found and found.start() == 0:
            return Role(cue.name)
    return None

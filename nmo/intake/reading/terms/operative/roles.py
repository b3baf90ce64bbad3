"""What a paragraph of an order is there for, told by how it begins."""

from enum import StrEnum
from pathlib import Path

from nmo.intake.reading.terms.wording.cues import cues_of
from nmo.intake.reading.terms.wording.fold import fold

ROLES = Path(__file__).parent / "roles.csv"


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
    folded = fold(words[:600]).string
    for cue in cues_of(ROLES):
        found = cue.found_in(folded)
        if found and found.start() == 0:
            return Role(cue.name)
    return None

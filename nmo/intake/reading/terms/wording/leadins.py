"""Whether words forbid, and whom."""

from enum import StrEnum
from pathlib import Path

from nmo.intake.reading.terms.wording.cues import compiled, cues_of
from nmo.intake.reading.terms.wording.fold import fold

LEADINS = Path(__file__).parent / "leadins.csv"


FORBIDS = compiled("must|shall|may|is|do|are not / is|be forbidden|prohibited / mustnot|shallnot")
ANOTHER = compiled("applicant|applicants|solicitor~|police|cafcass|claimant|court")
RESPONDENT = compiled("respondent~|defendant|you|he|they|atebydd|forbidden|order~")
OCCUPIES = compiled("occupy|occupation|home rights")


class Force(StrEnum):
    """How words bind the respondent."""

    FORBIDS = "forbids"
    BARE = "bare"  # a list's item that needs a lead-in above it
    NONE = "none"


def force_of(words: str) -> Force:
    """How the words bind the respondent; words that bind somebody else do not."""
    folded = fold(words).string
    found = {cue.name for cue in cues_of(LEADINS) if cue.found_in(folded)}
    starts = {
        cue.name
        for cue in cues_of(LEADINS)
        if cue.name == "bare" and (at := cue.found_in(folded)) and at.start() == 0
    }
    if _binds_another(folded):
        return Force.NONE
    if "forbids" in found:
        return Force.FORBIDS
    return Force.BARE if starts else Force.NONE


def _binds_another(folded: str) -> bool:
    """Whether the words bind the applicant, a solicitor or the police and not the respondent."""
    found = FORBIDS.search(folded)
    subject = folded[: found.start()] if found else ""
    if ANOTHER.search(subject) and not RESPONDENT.search(subject):
        return not OCCUPIES.search(folded)
    others = [cue for cue in cues_of(LEADINS) if cue.name == "other"]
    return any((at := cue.found_in(folded)) and at.start() <= 20 for cue in others)

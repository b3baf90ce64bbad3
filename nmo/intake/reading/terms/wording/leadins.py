"""Whether words forbid, and whom."""

import re
from enum import StrEnum
from pathlib import Path

from nmo.intake.reading.terms.wording.cues import first_of
from nmo.intake.reading.terms.wording.fold import fold

LEADINS = Path(__file__).parent / "leadins.csv"
NEAR_START = 20  # folded letters within which words say whom they bind


# Before a party who is no subject: "contact with the applicant is forbidden".
OBJECT = re.compile(r"\b(?:with|of|to|towards|toward|against|for|from|by|upon|on|about) (?:the )?$")


# A sentence on what the court may do; one in which it orders or forbids is none.
COURT = re.compile(
    r"(?:the )?(?:court|judge) (?!order|hereby|forbid|prohibit|direct|make|grant|now)"
)


class Force(StrEnum):
    """How words bind the respondent."""

    FORBIDS = "forbids"
    BARE = "bare"  # a list's item that needs a lead-in above it
    NONE = "none"


def force_of(words: str) -> Force:
    """How the words bind the respondent; words that bind somebody else do not."""
    folded = fold(words).string
    if first_of(LEADINS, "passive", folded):
        return Force.FORBIDS
    if COURT.match(folded) or _binds_another(folded):
        return Force.NONE
    if first_of(LEADINS, "forbids", folded):
        return Force.FORBIDS
    bare = first_of(LEADINS, "bare", folded)
    return Force.BARE if bare and bare.start() == 0 else Force.NONE


def _binds_another(folded: str) -> bool:
    """Whether the words bind the applicant, a solicitor or the police and not the respondent."""
    verb = first_of(LEADINS, "verb", folded)
    subject = folded[: verb.start()] if verb else ""
    another = first_of(LEADINS, "another", subject)
    if (
        another
        and another.start() <= NEAR_START
        and not OBJECT.search(subject[: another.start()])
        and not first_of(LEADINS, "respondent", subject)
    ):
        return not first_of(LEADINS, "occupies", folded)
    other = first_of(LEADINS, "other", folded)
    return bool(other and other.start() <= NEAR_START)

"""What a paragraph forbids whose verb no cue knows, told from what it speaks of."""

from pathlib import Path

from nmo.intake.reading.terms.answer import ProhibitionType
from nmo.intake.reading.terms.wording.cues import clauses_of, cues_of
from nmo.intake.reading.terms.wording.fold import fold
from nmo.intake.reading.terms.wording.types import FOLLOWING

GUESSES = Path(__file__).parent / "guesses.csv"


def guessed_in(words: str) -> dict[ProhibitionType, float]:
    """The kind that the things, places or people in the words make likely, with how sure it is.

    `words` forbid something and no cue knows their verb. One kind at most, and never a sure one:
    a paragraph about a place keeps away from it, one about a message is about contact, and what
    may not be done to a person molests them.
    """
    for clause in clauses_of(fold(FOLLOWING.sub(":", words)).string):
        for cue in cues_of(GUESSES):
            if cue.found_in(clause):
                return {ProhibitionType(cue.name): cue.sure}
    return {}

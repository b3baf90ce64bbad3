"""Whom a prohibition protects: the applicant, the children, or both."""

import re
from pathlib import Path

from nmo.intake.reading.terms.answer import Protected
from nmo.intake.reading.terms.wording.cues import compiled, cues_of
from nmo.intake.reading.terms.wording.fold import fold
from nmo.intake.reading.terms.wording.letters import fold_word
from nmo.intake.reading.terms.wording.titles import BELOW

PEOPLE = Path(__file__).parent / "people.csv"
KIDS = "child|children|son|sons|daughter|daughters"
# Somebody whom the order calls by a title or `the said` is no child; the respondent is named above.
TITLED = re.compile(
    r"(?<!through )(?<!via )(?<!by )(?<!with )"
    r"\b(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?|[Tt]he (?:said|aforesaid|named)) [^\W\d_a-z][\w'’-]+"
)
CHILD_OF = compiled(
    f"applicants|parties|her|their|ceisydd|geisydd relevant|minor? {KIDS}"
    f" / {KIDS} .. of the? .. applicant|family|marriage|parties"
    " / child|children who? .. living|live|lives|reside|resides|residing with the? applicant|her"
)


def protected_by(words: str) -> tuple[Protected, ...]:
    """Whom the words protect; the applicant where they name nobody."""
    return named_in(words) or (Protected.APPLICANT,)


def named_in(words: str) -> tuple[Protected, ...]:
    """Whom the words name as protected; nobody is possible."""
    folded = fold(BELOW.sub("", words)).string
    for cue in cues_of(PEOPLE):
        if cue.name == "mask":
            folded = cue.pattern.sub("", folded)
    folded = CHILD_OF.sub(f"{fold_word('child')} ", folded)
    found = {cue.name for cue in cues_of(PEOPLE) if cue.name != "mask" and cue.found_in(folded)}
    if "child" in found and TITLED.search(words):
        found.add("applicant")
    people = (("applicant", Protected.APPLICANT), ("child", Protected.CHILDREN))
    return tuple(person for name, person in people if name in found)

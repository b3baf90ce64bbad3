"""Which kinds of allowance an exception's words make."""

import re
from pathlib import Path

from nmo.intake.reading.terms.answer import AllowanceKind
from nmo.intake.reading.terms.wording.cues import clauses_of, cues_of
from nmo.intake.reading.terms.wording.fold import fold

# A go-between who is only named: "except through Farida Begum".
BY_SOMEBODY = re.compile(r"\b(?:through|via|by way of|by means of) (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?"
                         r"[^\W\d_a-z][\w'’-]+ [^\W\d_a-z][\w'’-]+")  # fmt: skip
KINDS = Path(__file__).parent / "kinds.csv"


def kinds_in(words: str) -> dict[AllowanceKind, float]:
    """The kinds of allowance in the words, each with how sure its strongest cue is."""
    found: dict[AllowanceKind, float] = {}
    for clause in clauses_of(fold(words).string):
        for cue in cues_of(KINDS):
            if cue.found_in(clause):
                kind = AllowanceKind(cue.name)
                found[kind] = max(cue.sure, found.get(kind, 0.0))
    if not found and BY_SOMEBODY.search(words):
        found[AllowanceKind.THIRD_PARTY] = 0.8
    return found

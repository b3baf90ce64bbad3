"""Which kinds of allowance an exception's words make."""

from pathlib import Path

from nmo.intake.reading.terms.answer import AllowanceKind
from nmo.intake.reading.terms.wording.cues import clauses_of, cues_of
from nmo.intake.reading.terms.wording.fold import fold

KINDS = Path(__file__).parent / "kinds.csv"


def kinds_in(words: str) -> dict[AllowanceKind, float]:
    """The kinds of allowance in the words, each with how sure its strongest cue is."""
    found: dict[AllowanceKind, float] = {}
    for clause in clauses_of(fold(words).string):
        for cue in cues_of(KINDS):
            if cue.found_in(clause):
                kind = AllowanceKind(cue.name)
                found[kind] = max(cue.sure, found.get(kind, 0.0))
    return found

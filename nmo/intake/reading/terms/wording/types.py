"""Which kinds of prohibition a paragraph's words make."""

from pathlib import Path

from nmo.intake.reading.terms.answer import ProhibitionType
from nmo.intake.reading.terms.wording.cues import clauses_of, cues_of
from nmo.intake.reading.terms.wording.fold import fold
from nmo.intake.reading.terms.wording.titles import without_titles
from nmo.intake.reading.terms.wording.voice import turned_round

CUES = Path(__file__).parent / "cues"
BY_PLACES = {ProhibitionType.THIRD_PARTY}


def types_in(words: str) -> dict[ProhibitionType, float]:
    """The kinds that the words make, each with how sure its strongest cue is.

    `words` are the prohibition's own, without exceptions and without the rider about others.
    """
    found: dict[ProhibitionType, float] = {}
    plain = without_titles(words)
    said = (plain, *turned_round(plain))
    clauses = [clause for one in said for clause in clauses_of(fold(one).string)]
    for kind in ProhibitionType:
        if kind in BY_PLACES:
            continue
        if sure := max((_sure(kind, clause) for clause in clauses), default=0.0):
            found[kind] = sure
    return _settled(found)


def _sure(kind: ProhibitionType, clause: str) -> float:
    """How sure the strongest cue of the kind is in the clause, 0 for none."""
    cues = cues_of(CUES / f"{kind}.csv")
    return max((cue.sure for cue in cues if cue.found_in(clause)), default=0.0)


def _settled(found: dict[ProhibitionType, float]) -> dict[ProhibitionType, float]:
    """The kinds after those are taken out that are only the other side of a stronger one."""
    if ProhibitionType.REMOVE_CHILD in found and found.get(ProhibitionType.EXCLUSION, 1) < 0.9:
        return {kind: sure for kind, sure in found.items() if kind != ProhibitionType.EXCLUSION}
    return found

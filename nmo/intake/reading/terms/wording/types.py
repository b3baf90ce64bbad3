"""Which kinds of prohibition a paragraph's words make."""

import re
from functools import lru_cache
from pathlib import Path

from nmo.intake.reading.terms.answer import ProhibitionType
from nmo.intake.reading.terms.wording.cues import clauses_of, cues_of
from nmo.intake.reading.terms.wording.fold import fold
from nmo.intake.reading.terms.wording.titles import without_titles
from nmo.intake.reading.terms.wording.voice import turned_round

CUES = Path(__file__).parent / "cues"
GUESS = 0.85  # a cue no surer than this gives way where another kind's knows the same words
# A lead-in's own words: "any of the following acts:" speaks of following nobody.
FOLLOWING = re.compile(r"\b(?:the )?following(?:\s+\w+){0,3}\s*[:–—]", re.IGNORECASE)
BY_PLACES = {ProhibitionType.THIRD_PARTY}


def types_in(words: str) -> dict[ProhibitionType, float]:
    """The kinds that the words make, each with how sure its strongest cue is.

    `words` are the prohibition's own, without exceptions and without the rider about others.
    """
    found: dict[ProhibitionType, float] = {}
    plain = FOLLOWING.sub(":", without_titles(words))
    said = (plain, *turned_round(plain))
    clauses = [clause for one in said for clause in clauses_of(fold(one).string)]
    for clause in clauses:
        for kind, sure in _kinds_of(clause).items():
            found[kind] = max(sure, found.get(kind, 0.0))
    return _settled(found)


@lru_cache(maxsize=4096)
def _kinds_of(clause: str) -> dict[ProhibitionType, float]:
    """The kinds of one clause, without those that only guess at words which another kind knows."""
    hits = [
        (kind, cue.sure, place.span())
        for kind in ProhibitionType
        if kind not in BY_PLACES
        for cue in cues_of(CUES / f"{kind}.csv")
        if (place := cue.found_in(clause))
    ]
    known = [(kind, span) for kind, sure, span in hits if sure > GUESS]
    kinds: dict[ProhibitionType, float] = {}
    for kind, sure, (start, _) in hits:
        taken = any(other != kind and span[0] <= start < span[1] for other, span in known)
        if sure > GUESS or not taken:
            kinds[kind] = max(sure, kinds.get(kind, 0.0))
    return kinds


def _settled(found: dict[ProhibitionType, float]) -> dict[ProhibitionType, float]:
    """The kinds after those are taken out that are only the other side of a stronger one."""
    if ProhibitionType.REMOVE_CHILD in found and found.get(ProhibitionType.EXCLUSION, 1) < 0.9:
        return {kind: sure for kind, sure in found.items() if kind != ProhibitionType.EXCLUSION}
    return found

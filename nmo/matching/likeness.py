"""How alike two names are by themselves, where there is no register to say how common they are."""

from math import prod

from rapidfuzz.distance import OSA

from nmo.matching.comparing.names import Pair, compare_names
from nmo.matching.comparing.tokens import TokenLevel
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.tokens import parse_name
from nmo.matching.weights import weights

# The share of people who bear any word, where nothing is counted: all words are equally rare.
NEUTRAL = Frequencies({}, people=0, unknown=0.001)

_AGREEING = {
    TokenLevel.EQUAL: 1.0,
    TokenLevel.SAME_NAME: 0.97,
    TokenLevel.INITIAL: 0.85,
    TokenLevel.BEGINS: 0.7,
}
_AS_A_WHOLE, _OTHER_PART, _LEFT_OVER, _ONLY_ONE_WORD = 0.9, 0.97, 0.95, 0.7


def name_likeness(one: str, other: str) -> float:
    """How likely two names are one person's, from 0 to 1, going by the names alone.

    Every word counts as equally rare. Words that agree count by their level and letters; two
    words that stand against each other count by their letters, which is little; a word that one
    name has and the other has not costs a little, more where only one word is left to compare.
    The order of the words hardly matters. The same both ways round.
    """
    return max(_likeness(one, other), _likeness(other, one))


def _likeness(one: str, other: str) -> float:
    asked, held = parse_name(one), parse_name(other)
    if not (asked.telling and held.telling):
        return 0.0
    found = compare_names(asked, held, NEUTRAL, weights())
    if found.as_a_whole:
        return _AS_A_WHOLE
    agreeing = prod(_pair(pair) for pair in found.pairs)
    against = prod(_letters(a.text, h.text) ** 2 for a, h in found.differing)
    covered = sum(p.held.end - p.held.start for p in found.pairs) + len(found.differing)
    covered_asked = sum(p.asked.end - p.asked.start for p in found.pairs) + len(found.differing)
    missing = max(0, len(held.telling) - covered) + max(0, len(asked.telling) - covered_asked)
    alone = _ONLY_ONE_WORD if missing and len(found.pairs) < 2 else 1.0
    return agreeing * against * _LEFT_OVER**missing * alone


def _pair(pair: Pair) -> float:
    agreeing = _AGREEING.get(pair.level)
    if agreeing is None:
        agreeing = _letters(pair.asked.text, pair.held.text) ** 0.5
    return agreeing * (_OTHER_PART if pair.in_other_part else 1.0)


def _letters(one: str, other: str) -> float:
    return OSA.normalized_similarity(one, other)

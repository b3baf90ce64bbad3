"""Two words of names compared."""

from enum import StrEnum
from functools import lru_cache
from math import log2

from rapidfuzz.distance import OSA, JaroWinkler

from nmo.matching.frequencies import Frequencies
from nmo.matching.names.classes import are_forms_of_one_name
from nmo.matching.names.respelling import FROM_LETTERS
from nmo.matching.names.sounds import readings, skeletons, sounds
from nmo.matching.weights import Weights

LEAST_LETTERS_OF_A_BEGINNING = 3
TWO_EDITS_FROM_LETTERS = 5


class TokenLevel(StrEnum):
    """How far two words of a name agree, best first."""

    EQUAL = "equal"
    SAME_NAME = "same_name"
    ONE_EDIT = "one_edit"
    SOUNDS_ALIKE = "sounds_alike"
    BEGINS = "begins"
    INITIAL = "initial"


SLIPS = frozenset((TokenLevel.ONE_EDIT, TokenLevel.SOUNDS_ALIKE, TokenLevel.BEGINS))
LEAST_BITS = 0.5


@lru_cache(maxsize=200_000)
def token_level(one: str, other: str) -> TokenLevel | None:
    """How far two folded words agree; None where they differ."""
    if one == other:
        return TokenLevel.EQUAL
    if len(one) == 1 or len(other) == 1:
        return TokenLevel.INITIAL if one[0] == other[0] else None
    same_skeleton = _share(skeletons(one), skeletons(other))
    if are_forms_of_one_name(one, other) or (same_skeleton and _are_one_spelling(one, other)):
        return TokenLevel.SAME_NAME
    return _by_letters(one, other, same_skeleton=same_skeleton)


def _are_one_spelling(one: str, other: str) -> bool:
    """Whether only habits of writing one sound differ: Yevgeniy, Evgeni."""
    return min(len(one), len(other)) >= FROM_LETTERS and _share(readings(one), readings(other))


def _by_letters(one: str, other: str, *, same_skeleton: bool) -> TokenLevel | None:
    near = JaroWinkler.similarity(one, other)
    edits = OSA.distance(one, other, score_cutoff=2)
    shorter = min(len(one), len(other))
    if near >= 0.93 or (edits == 1 and shorter > 3) or (same_skeleton and near > 0.85):
        return TokenLevel.ONE_EDIT
    if (
        near >= 0.88
        or (edits <= 2 and shorter >= TWO_EDITS_FROM_LETTERS)
        or (edits == 1 and shorter == 3)
        or (same_skeleton and shorter > 3)
        or _share_a_sound(one, other)
    ):
        return TokenLevel.SOUNDS_ALIKE
    begins = one.startswith(other) or other.startswith(one)
    return TokenLevel.BEGINS if begins and shorter >= LEAST_LETTERS_OF_A_BEGINNING else None


def _share(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return mine[0] in theirs or (len(mine) > 1 and any(code in theirs for code in mine[1:]))


def _share_a_sound(one: str, other: str) -> bool:
    mine, theirs = sounds(one), sounds(other)
    return any(len(code) > 1 and code in theirs for code in mine)


@lru_cache(maxsize=50_000)
def _bits(m: float, fan: float, frequency: float, most: float, epsilon: float) -> float:
    return log2(m / (min(frequency * fan, most) + epsilon))


def agreement_bits(
    level: TokenLevel, asked: str, held: str, frequencies: Frequencies, table: Weights
) -> float:
    """What it weighs that the word asked for agrees so far with a word held.

    A rare word is no likelier to be meant by a common one: who says Susan means a Suzie no sooner
    than a Susan, and a Paul sooner than a Saul.
    """
    mine, theirs = frequencies.of_asked(asked), frequencies.of(held)
    if level is TokenLevel.SAME_NAME:
        return token_bits(level, max(mine, theirs), table)
    bits = token_bits(level, theirs, table)
    if level in SLIPS:
        return min(bits, max(LEAST_BITS, log2(table.name_m[level] / mine)))
    return bits


def token_bits(level: TokenLevel, frequency: float, table: Weights) -> float:
    """What an agreement weighs: log2 m/u, u from how frequent the register's word is there.

    The words near a common one are not as common as it is: at each level u has a most.
    """
    if level is TokenLevel.INITIAL:
        return table.name_fixed["initial"]
    m, fan, most = table.name_m[level], table.name_fan[level], table.name_most.get(level, 1.0)
    return max(LEAST_BITS, _bits(m, fan, frequency, most, table.name["epsilon"]))

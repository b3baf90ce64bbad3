"""Two words of names compared."""

import re
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
PET_ENDING = re.compile(r"(?:ie|ey|ee|y|i)$")


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
    if one[:LEAST_LETTERS_OF_A_BEGINNING] != other[:LEAST_LETTERS_OF_A_BEGINNING]:
        return None
    return TokenLevel.BEGINS if _begins(one, other) or _begins(other, one) else None


def _begins(short: str, long: str) -> bool:
    """Whether a word is the beginning of another, or a pet form made of it: Jassi, Jaswinder."""
    stems = (short, _without_pet_ending(short))
    return any(len(s) >= LEAST_LETTERS_OF_A_BEGINNING and long.startswith(s) for s in stems)


def _without_pet_ending(word: str) -> str:
    """What a pet form is made of: "jass" and "i", of which one s was added."""
    stem = PET_ENDING.sub("", word)
    return stem[:-1] if stem != word and stem[-2:-1] == stem[-1:] else stem


def _share(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return mine[0] in theirs or (len(mine) > 1 and any(code in theirs for code in mine[1:]))


def _share_a_sound(one: str, other: str) -> bool:
    mine, theirs = sounds(one), sounds(other)
    return any(len(code) > 1 and code in theirs for code in mine)


def agreement_bits(
    level: TokenLevel, asked: str, held: str, frequencies: Frequencies, table: Weights
) -> float:
    """What it weighs, in bits, that the word asked for agrees so far with a word held."""
    theirs, mine = frequencies.of(held), frequencies.of_asked(asked)
    return token_bits(level, theirs, table, asked=mine)


def token_bits(level: TokenLevel, frequency: float, table: Weights, *, asked: float = 0.0) -> float:
    """What an agreement weighs, in bits: log2 m/u.

    `frequency` is the share of people (0 to 1) who bear the register's word, `asked` that of the
    word asked for.
    """
    if level is TokenLevel.INITIAL:
        return table.name_fixed["initial"]
    u = by_chance(level, frequency, table, asked=asked)
    return max(LEAST_BITS, log2(table.name_m[level] / u))


def by_chance(level: TokenLevel, frequency: float, table: Weights, *, asked: float) -> float:
    """The share of people (0 to 1) who agree at this level with the word asked for by chance: u.

    The words near a common one are not as common as it is: at each level u has a most. And
    whoever says a common word is no likelier to mean a rare one: who says Susan means a Suzie no
    sooner than a Susan, and a Paul sooner than a Saul.
    """
    borne = max(frequency, asked) if level is TokenLevel.SAME_NAME else frequency
    u = min(borne * table.name_fan[level], table.name_most.get(level, 1.0))
    return (max(u, asked) if level in SLIPS else u) + table.name["epsilon"]

"""Two names compared, word by word and as a whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from nmo.matching.comparing.tokens import TokenLevel, agreement_bits, token_level
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.classes import EITHER_MIDDLE_OR_FAMILY
from nmo.matching.names.tokens import Name, NameToken, Part
from nmo.matching.weights import Weights

NEARLY_EQUAL, ALIKE = 0.93, 0.86
UNLIKE = frozenset((TokenLevel.SOUNDS_ALIKE, TokenLevel.BEGINS))
# What two words make together is like a great many others.
UNLIKE_WHEN_JOINED = UNLIKE | {TokenLevel.INITIAL}
LONG_NAME_WORDS, LONG_NAME_LETTERS, RUN_TOGETHER_LETTERS = 3, 12, 6


@dataclass(frozen=True, slots=True)
class Pair:
    """A word asked for and the register's word that it agrees with."""

    bits: float
    asked: NameToken
    held: NameToken
    level: TokenLevel

    @property
    def in_other_part(self) -> bool:
        return not _same_part(self.asked.part, self.held.part)


@dataclass(frozen=True, slots=True)
class NameComparison:
    """Two names compared: the sum, the words that agree, the words that differ."""

    bits: float
    pairs: tuple[Pair, ...]
    differing: tuple[tuple[NameToken, NameToken], ...]
    asked_as: str
    as_a_whole: bool = False

    @property
    def forename_differs(self) -> bool:
        return any(held.part is Part.GIVEN for _, held in self.differing)

    @property
    def family_name_differs(self) -> bool:
        return any(held.part is Part.FAMILY for _, held in self.differing)

    @property
    def forename_only_sounds_alike(self) -> bool:
        """Whether the forename is no more than like another: Patricia, Patrick."""
        return any(
            pair.level in (TokenLevel.SOUNDS_ALIKE, TokenLevel.BEGINS)
            for pair in self.pairs
            if Part.GIVEN in (pair.asked.part, pair.held.part)
        )

    @property
    def agrees_in_full(self) -> bool:
        return bool(self.pairs) and not self.differing


def compare_names(
    asked: Name, held: Name, frequencies: Frequencies, table: Weights
) -> NameComparison:
    """How far the name asked for agrees with a name held, going by how common its words are."""
    pairs = _best_pairs(asked, held, frequencies, table)
    left = _left(asked, [(p.asked.start, p.asked.end) for p in pairs])
    left_held = _left(held, [(p.held.start, p.held.end) for p in pairs])
    differing = tuple(_differing(left, left_held))
    bits = sum(pair.bits for pair in pairs)
    bits += sum(_difference_bits(a, h, table) for a, h in differing)
    bits += table.name_fixed["left_over"] * (len(left) - len(differing))
    bits += table.name_fixed.get("not_asked", 0.0) * (len(left_held) - len(differing))
    bits = damped(bits, table)
    whole = _whole_name_bits(asked, held, table) if left or left_held else 0.0
    if whole > max(bits, 0.0):
        return NameComparison(whole, pairs, (), asked.full, as_a_whole=True)
    return NameComparison(bits, pairs, differing, asked.full)


def damped(bits: float, table: Weights) -> float:
    """Names' parts are not independent: what goes beyond the limit counts in part."""
    limit = table.name["damped_above"]
    return bits if bits <= limit else limit + (bits - limit) * table.name["damped_to"]


def _same_part(asked: Part, held: Part) -> bool:
    return asked == held or asked is Part.ALONE or held is Part.ALONE


def _best_pairs(
    asked: Name, held: Name, frequencies: Frequencies, table: Weights
) -> tuple[Pair, ...]:
    options = sorted(_options(asked, held, frequencies, table), key=_strength, reverse=True)
    chosen: list[Pair] = []
    taken_asked = taken_held = 0
    for pair in options:
        a, h = _mask(pair.asked), _mask(pair.held)
        if not (taken_asked & a or taken_held & h):
            chosen.append(pair)
            taken_asked |= a
            taken_held |= h
    return tuple(chosen)


def _strength(pair: Pair) -> tuple[float, int, int]:
    return pair.bits, -pair.asked.start, -pair.held.start


def _mask(token: NameToken) -> int:
    return (1 << token.end) - (1 << token.start)


def _options(asked: Name, held: Name, frequencies: Frequencies, table: Weights) -> Iterator[Pair]:
    for a in (*asked.words, *asked.joined):
        for h in (*held.words, *held.joined):
            if a.is_particle or h.is_particle or (a.is_joined and h.is_joined):
                continue
            level = token_level(a.text, h.text)
            if level is None or (level in UNLIKE_WHEN_JOINED and (a.is_joined or h.is_joined)):
                continue
            bits = agreement_bits(level, a.text, h.text, frequencies, table)
            bits += _elsewhere_bits(a.part, h.part, level, table)
            if bits > 0:
                yield Pair(bits, a, h, level)


def _elsewhere_bits(asked: Part, held: Part, level: TokenLevel, table: Weights) -> float:
    """What it costs that a word stands in another part of the name."""
    fixed = table.name_fixed
    if _same_part(asked, held):
        return 0.0
    if Part.MIDDLE not in (asked, held):
        return fixed["other_part"]
    unlike = fixed["middle_only_alike"] if level in UNLIKE else 0.0
    if (asked, held) == (Part.GIVEN, Part.MIDDLE):
        return unlike + fixed["middle_for_given"]
    return unlike + fixed["other_part"] / 2


def _left(name: Name, taken: Sequence[tuple[int, int]]) -> list[NameToken]:
    return [
        word
        for word in name.words
        if not word.is_particle and not any(start <= word.start < end for start, end in taken)
    ]


def _differing(
    left: list[NameToken], left_held: list[NameToken]
) -> Iterator[tuple[NameToken, NameToken]]:
    """The words that should have agreed: each held word against the asked word in its place."""
    spare = list(left)
    for held in sorted(left_held, key=lambda token: token.part is Part.MIDDLE):
        if not spare:
            return
        same = [a for a in spare if _same_part(a.part, held.part)]
        asked = (same or spare)[0]
        spare.remove(asked)
        yield asked, held


def _difference_bits(asked: NameToken, held: NameToken, table: Weights) -> float:
    fixed = table.name_fixed
    if asked.text in EITHER_MIDDLE_OR_FAMILY or held.text in EITHER_MIDDLE_OR_FAMILY:
        return fixed["middle_or_family_differs"]
    if held.part is Part.MIDDLE or asked.part is Part.MIDDLE:
        return fixed["middle_differs"]
    return fixed["given_differs"] if held.part is Part.GIVEN else fixed["family_differs"]


def _whole_name_bits(asked: Name, held: Name, table: Weights) -> float:
    """The names as one line of letters: words run together or apart, many slips in a long name."""
    mine, theirs = asked.letters, held.letters
    longer, shorter = max(len(mine), len(theirs)), min(len(mine), len(theirs))
    if shorter < RUN_TOGETHER_LETTERS or shorter < longer * ALIKE:
        return 0.0
    alike = 0.0
    if len(asked.words) != len(held.words):
        alike = Indel.normalized_similarity(mine, theirs, score_cutoff=NEARLY_EQUAL)
    if alike < NEARLY_EQUAL and shorter >= LONG_NAME_LETTERS and _is_long(asked, held):
        mine, theirs = asked.letters_in_any_order, held.letters_in_any_order
        alike = Indel.normalized_similarity(mine, theirs, score_cutoff=ALIKE)
    if alike >= NEARLY_EQUAL:
        return table.name_fixed["whole_name_nearly_equal"]
    return table.name_fixed["whole_name_alike"] if alike >= ALIKE else 0.0


def _is_long(asked: Name, held: Name) -> bool:
    return max(len(asked.words), len(held.words)) >= LONG_NAME_WORDS

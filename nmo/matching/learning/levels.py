"""The levels of one comparison, as they are kept for learning: how far, never what."""

from collections.abc import Iterator, Mapping
from math import log2
from typing import TypeAlias

from nmo.matching.comparing.names import NameComparison, Pair
from nmo.matching.comparing.tokens import TokenLevel
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.tokens import NameToken, Part
from nmo.matching.scoring import Scored

Levels: TypeAlias = Mapping[str, str]

DIFFERS = "differs"
PARTS = {Part.GIVEN: "given", Part.MIDDLE: "middle", Part.FAMILY: "family", Part.ALONE: "alone"}
# Rarer words are not told apart: 1 in 65,536 says as little about who it is as it needs to.
RAREST = 16
WORST_FIRST = (DIFFERS, *reversed([level.value for level in TokenLevel]))


def levels_of(scored: Scored, frequencies: Frequencies) -> dict[str, str]:
    """The level of each part of the name, of the birth date, the address and the phone number.

    With a name's part stands how rare its word is on the register: `given_rarity` 9 is 1 in 2^9.
    Where it does not agree outright, so does how rare the word asked for is.
    A field that could not be compared is left out. No value that was compared is in it.
    """
    found = dict(_name_levels(scored.name, frequencies)) if scored.name else {}
    fields = {"born": scored.born, "address": scored.address, "phone": scored.phone}
    return found | {field: each.level for field, each in fields.items() if each is not None}


def _name_levels(name: NameComparison, frequencies: Frequencies) -> Iterator[tuple[str, str]]:
    if name.as_a_whole:
        yield "name", "as_a_whole"
        return
    if any(pair.in_other_part for pair in name.pairs):
        yield "name", "other_part"
    for part, field in PARTS.items():
        pairs = [pair for pair in name.pairs if _part(pair) is part]
        differs = any(_part_of(asked, held) is part for asked, held in name.differing)
        levels = [pair.level.value for pair in pairs] + [DIFFERS] * differs
        if levels:
            yield field, min(levels, key=WORST_FIRST.index)
        if pairs:
            rarest = min(pairs, key=lambda pair: frequencies.of(pair.held.text))
            yield f"{field}_rarity", _rarity(frequencies.of(rarest.held.text))
            if rarest.level is not TokenLevel.EQUAL:
                asked = frequencies.of_asked(rarest.asked.text)
                yield f"{field}_asked_rarity", _rarity(asked)


def _part(pair: Pair) -> Part:
    return _part_of(pair.asked, pair.held)


def _part_of(asked: NameToken, held: NameToken) -> Part:
    """Which part of the name it is going by the register, or by the question where that is one."""
    return asked.part if held.part is Part.ALONE else held.part


def _rarity(frequency: float) -> str:
    return str(min(RAREST, round(-log2(frequency))))


def frequency_of(levels: Levels, rarity: str, *, missing: float = 0.0) -> float:
    """The share of people, 0 to 1, that a rarity stands for: 9 for 1 in 2^9."""
    return 2.0 ** -int(levels[rarity]) if rarity in levels else missing

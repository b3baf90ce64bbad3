"""Patterns of agreement: which levels go together, and how often. Pure."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from nmo.matching.learning.levels import Levels

Outcome: TypeAlias = tuple[str, str]  # field, level
Pattern: TypeAlias = tuple[Outcome, ...]
Patterns: TypeAlias = Counter[Pattern]
# How often a field stands at a level: of the same person (m), or of two people by chance (u).
Shares: TypeAlias = Mapping[str, Mapping[str, float]]

NAMES = ("given", "family", "middle")
FIELDS = (*NAMES, "born", "address", "phone")
RARITY, ASKED_RARITY = "_rarity", "_asked_rarity"
POSTCODES, BOTH = "postcodes", "both"  # of pairs of records alone: a question is not kept


@dataclass(frozen=True, slots=True)
class Block:
    """Pairs that share a key, by their pattern; nothing is learnt of the fields of that key."""

    shared: tuple[str, ...]
    patterns: Patterns


def pattern_of(levels: Levels) -> Pattern:
    """The levels of one comparison as a pattern that others can share.

    Of an address only what the postcode says is learnt, and only of pairs that both state one; a
    name that agreed only as a whole, or with its parts exchanged, says nothing of its parts.
    """
    parted = "name" not in levels
    found = {field: levels[field] for field in FIELDS if field in levels}
    if not parted:
        found = {field: level for field, level in found.items() if field not in NAMES}
    address = found.pop("address", "")
    if address and levels.get(POSTCODES) == BOTH:
        postcode = address.partition("+")[0]
        found["address"] = postcode if postcode.startswith("postcode_") else "differs"
    told = (field + rarity for field in found for rarity in (RARITY, ASKED_RARITY))
    rarities = {each: levels[each] for each in told if each in levels}
    return tuple(sorted((found | rarities).items()))

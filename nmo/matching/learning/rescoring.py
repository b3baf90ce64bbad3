"""What levels that were kept weigh by a table: what `scoring` adds up, without the people. Pure."""

from collections.abc import Iterator

from nmo.matching.comparing.names import damped
from nmo.matching.comparing.tokens import TokenLevel, token_bits
from nmo.matching.learning.levels import DIFFERS, Levels, frequency_of
from nmo.matching.learning.patterns import ASKED_RARITY, RARITY
from nmo.matching.weights import Weights

PARTS = ("given", "family", "middle", "alone")
DIFFERING = {
    "given": "given_differs",
    "family": "family_differs",
    "middle": "middle_differs",
    "alone": "family_differs",
}


def bits_of(levels: Levels, table: Weights) -> float:
    """The sum of the weights of these levels; a level that the table does not know weighs 0."""
    return (
        _name_bits(levels, table)
        + table.born.get(levels.get("born", ""), 0.0)
        + _address_bits(levels, table)
        + table.phone.get(levels.get("phone", ""), 0.0)
    )


def _name_bits(levels: Levels, table: Weights) -> float:
    if levels.get("name") == "as_a_whole":
        return table.name_fixed["whole_name_alike"]
    bits = sum(_part_bits(levels, table))
    if levels.get("name") == "other_part":
        bits += 2 * table.name_fixed["other_part"]
    return max(table.name["least"], damped(bits, table))


def _part_bits(levels: Levels, table: Weights) -> Iterator[float]:
    for part in PARTS:
        level = levels.get(part)
        if level == DIFFERS:
            yield table.name_fixed[DIFFERING[part]]
        elif level in list(TokenLevel):
            held = frequency_of(levels, part + RARITY, missing=1.0)
            asked = frequency_of(levels, part + ASKED_RARITY)
            yield token_bits(TokenLevel(level), held, table, asked=asked)


def _address_bits(levels: Levels, table: Weights) -> float:
    """As `comparing.places` adds them up; capped where the forename differs."""
    level = levels.get("address")
    if level is None:
        return 0.0
    parts = level.split("+")
    alone = len(parts) == 1
    bits = sum(
        table.address.get(part + "_alone" * alone, table.address.get(part, 0.0)) for part in parts
    )
    if levels.get("given") == DIFFERS:
        in_street = "_in_a_street" if "street" in level else ""
        return min(bits, table.address[f"most_with_another_forename{in_street}"])
    return bits

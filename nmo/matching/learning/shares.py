"""What is known before learning: how often levels are reached, by the same person and by chance."""

import tomllib
from collections.abc import Mapping
from functools import cache
from math import exp2
from pathlib import Path

from nmo.matching.comparing import tokens
from nmo.matching.comparing.tokens import TokenLevel
from nmo.matching.learning.levels import frequency_of
from nmo.matching.learning.patterns import ASKED_RARITY, NAMES, RARITY, Pattern, Shares
from nmo.matching.weights import Weights

BY_CHANCE_DIFFERS = 0.98  # of the parts of two people's names
LEAST = 1e-9


@cache
def prior_m() -> Shares:
    """How often the same person stands at each level, before anything was learnt."""
    text = (Path(__file__).parent / "prior.toml").read_text(encoding="utf-8")
    table: dict[str, dict[str, float]] = tomllib.loads(text)
    return {field: _whole(levels) for field, levels in table.items()}


def u_in_force(table: Weights) -> Shares:
    """How often two people stand at each level by chance, as the weights in force have it."""
    weighed = {"born": table.born, "address": table.address, "phone": table.phone}
    return {
        field: {
            level: min(1.0, m / exp2(weighed[field][level]))
            for level, m in prior_m()[field].items()
            if level in weighed[field]
        }
        for field in weighed
    }


def by_chance(pattern: Pattern, u: Shares, table: Weights) -> Mapping[str, float]:
    """The share of chance of each field of a pattern; a name's depends on how rare the word is."""
    levels = dict(pattern)
    found: dict[str, float] = {}
    for field, level in pattern:
        if field in NAMES:
            found[field] = _name_by_chance(level, field, levels, table)
        elif level in u.get(field, {}):
            found[field] = max(LEAST, u[field][level])
    return found


def _name_by_chance(level: str, field: str, levels: Mapping[str, str], table: Weights) -> float:
    if field + RARITY not in levels or level not in table.name_fan:
        return BY_CHANCE_DIFFERS if level == "differs" else _initial_by_chance(table)
    held, asked = frequency_of(levels, field + RARITY), frequency_of(levels, field + ASKED_RARITY)
    return tokens.by_chance(TokenLevel(level), held, table, asked=asked)


def _initial_by_chance(table: Weights) -> float:
    return prior_m()["given"]["initial"] / exp2(table.name_fixed["initial"])


def _whole(levels: Mapping[str, float]) -> dict[str, float]:
    total = sum(levels.values())
    return {level: share / total for level, share in levels.items()}

"""The table of weights in force: data with a version, so that every answer can be explained."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

IN_FORCE = "2026-11"


@dataclass(frozen=True, slots=True)
class Weights:
    """One version of the weights in bits; each field's levels by name."""

    version: str
    name: dict[str, float]
    name_m: dict[str, float]
    name_fan: dict[str, float]
    name_fixed: dict[str, float]
    born: dict[str, float]
    address: dict[str, float]
    phone: dict[str, float]
    probability: dict[str, float]
    search: dict[str, float]


@cache
def weights(version: str = IN_FORCE) -> Weights:
    """The weights of a version; raises FileNotFoundError for one that was never in force."""
    path = Path(__file__).parent / f"{version}.toml"
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    name = table["name"]
    return Weights(
        version=table["version"],
        name={key: value for key, value in name.items() if not isinstance(value, dict)},
        name_m=name["m"],
        name_fan=name["fan"],
        name_fixed=name["fixed"],
        born=table["born"],
        address=table["address"],
        phone=table["phone"],
        probability=table["probability"],
        search=table["search"],
    )

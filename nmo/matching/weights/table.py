"""One table of weights, and the shape in which it is written."""

from dataclasses import dataclass
from typing import Any, TypeAlias

# As a TOML file or a JSON column holds it.
Table: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Weights:
    """One version of the weights in bits; each field's levels by name."""

    version: str
    name: dict[str, float]
    name_m: dict[str, float]
    name_fan: dict[str, float]
    name_most: dict[str, float]
    name_fixed: dict[str, float]
    born: dict[str, float]
    address: dict[str, float]
    phone: dict[str, float]
    probability: dict[str, float]
    showing: dict[str, float]
    search: dict[str, float]


def completed(table: Table, *, by: Table) -> Table:
    """The table with what it lacks taken from another one."""
    added = {name: value for name, value in by.items() if name not in table}
    return added | {
        name: completed(value, by=by[name])
        if isinstance(value, dict) and isinstance(by.get(name), dict)
        else value
        for name, value in table.items()
    }


def read_table(table: Table) -> Weights:
    """The weights written in a table; raises KeyError where a part of it is missing."""
    name = table["name"]
    return Weights(
        version=table["version"],
        name={key: value for key, value in name.items() if not isinstance(value, dict)},
        name_m=name["m"],
        name_fan=name["fan"],
        # The first version knew no most of what chance may do.
        name_most=name.get("most", {}),
        name_fixed=name["fixed"],
        born=table["born"],
        address=table["address"],
        phone=table["phone"],
        probability=table["probability"],
        # The first version said under what is now "showing" what was worth showing.
        showing=table.get("showing", {}),
        search=table["search"],
    )

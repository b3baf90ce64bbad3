"""The tables of weights: data with a version, so that every answer can be explained for ever."""

import tomllib
from functools import cache
from pathlib import Path

from nmo.matching.weights.table import Table, Weights, completed, read_table

__all__ = ["SHIPPED", "Table", "UnknownWeights", "Weights", "table_of", "weights"]

# In force where nobody put another version in force. The file of an older one is never taken away.
SHIPPED = "2026-11.4"
FILES = Path(__file__).parent


class UnknownWeights(LookupError):
    """No weights of that version were ever shipped or learnt here; no others take their place."""


@cache
def weights(version: str = SHIPPED) -> Weights:
    """The weights of a version, shipped with the program or learnt here.

    A version never changes, so each is read once. What a later release weighs besides is as that
    release ships it. Raises UnknownWeights.
    """
    return read_table(completed(table_of(version), by=table_of(SHIPPED)))


def table_of(version: str) -> Table:
    """The table of a version in the shape of its file; raises UnknownWeights."""
    shipped = {path.stem: path for path in FILES.glob("*.toml")}
    if version in shipped:
        return tomllib.loads(shipped[version].read_text(encoding="utf-8"))
    # Scoring stays free of the database until weights that were learnt are asked for.
    from nmo.matching.learning.versions import learnt_table

    learnt = learnt_table(version)
    if learnt is None:
        raise UnknownWeights(f"There are no weights of version {version}.")
    return learnt

"""A new table of weights from the one in force and what was learnt. Pure."""

import json
from collections.abc import Mapping
from copy import deepcopy
from hashlib import blake2b
from math import log2

from nmo.matching.learning.correcting import Learnt
from nmo.matching.learning.patterns import Shares
from nmo.matching.learning.shares import prior_m
from nmo.matching.weights import Table

MOST_MOVED = 2.0  # bits: one training never turns a weight over, whatever the sample looked like
FEWEST_SEEN = 5.0  # of a level seen less often too little is known to move it
LIKELIEST, LEAST = 0.99, 1e-6
PLACES = 2


def learnt_table(held: Table, learnt: Learnt, *, u: Shares) -> Table:
    """The table with the weights that these shares give; a level seldom seen keeps its weight.

    u: shares by chance, only of what was measured; without one a weight moves with m alone. Its
    version is made of its content: the same shares, the same name.
    """
    table = deepcopy(held)
    _learn_names(table, learnt)
    for field in ("born", "address", "phone"):
        weights = table[field]
        for level, share in learnt.m[field].items():
            if level in weights and learnt.seen[field][level] >= FEWEST_SEEN:
                weights[level] = _weight(weights[level], field, level, share, u)
    return named(table)


def named(table: Table) -> Table:
    """The table under the name that its content gives it."""
    content = {key: value for key, value in table.items() if key != "version"}
    text = json.dumps(content, sort_keys=True)
    return table | {"version": f"learnt-{blake2b(text.encode(), digest_size=5).hexdigest()}"}


def _learn_names(table: Table, learnt: Learnt) -> None:
    """Forename and family name share the levels of their words; each differs in its own way."""
    shares, m = table["name"]["m"], learnt.m
    for level, held in shares.items():
        before = _both(prior_m(), level)
        if before and _both(learnt.seen, level) >= FEWEST_SEEN / 2:
            shares[level] = round(min(LIKELIEST, held * _kept_near(_both(m, level) / before)), 4)
    fixed = table["name"]["fixed"]
    for part in ("given", "family", "middle"):
        if learnt.seen[part]["differs"] >= FEWEST_SEEN:
            moved = log2(max(LEAST, m[part]["differs"]) / prior_m()[part]["differs"])
            fixed[f"{part}_differs"] = _moved(fixed[f"{part}_differs"], moved)


def _both(m: Shares, level: str) -> float:
    return (m["given"].get(level, 0.0) + m["family"].get(level, 0.0)) / 2


def _weight(
    held: float, field: str, level: str, share: float, u: Mapping[str, Mapping[str, float]]
) -> float:
    measured = u.get(field, {}).get(level)
    if measured:
        return _moved(held, log2(max(LEAST, share) / measured) - held)
    return _moved(held, log2(max(LEAST, share) / prior_m()[field][level]))


def _kept_near(times: float) -> float:
    return max(2**-MOST_MOVED, min(2**MOST_MOVED, times))


def _moved(held: float, by: float) -> float:
    return round(held + max(-MOST_MOVED, min(MOST_MOVED, by)), PLACES)

"""Error rates corrected by what people decided. Pure."""

from collections import Counter
from collections.abc import Iterable

from nmo.matching.learning.decisions import Decision
from nmo.matching.learning.patterns import Shares, pattern_of

# What was known before counts as so many decisions: 500 outweigh it and give m within 2 points.
WORTH = 50.0


def corrected(m: Shares, decisions: Iterable[Decision]) -> Shares:
    """The shares of the same person, drawn to those among the pairs decided to be one person."""
    counts: dict[str, Counter[str]] = {field: Counter() for field in m}
    for decision in decisions:
        if decision.is_same:
            for field, level in pattern_of(decision.levels):
                if level in m.get(field, {}):
                    counts[field][level] += 1
    return {
        field: {
            level: (WORTH * share + counts[field][level]) / (WORTH + counts[field].total())
            for level, share in levels.items()
        }
        for field, levels in m.items()
    }

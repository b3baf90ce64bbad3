"""Error rates corrected by what people decided. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nmo.matching.learning.decisions import Decision
from nmo.matching.learning.em import Estimate
from nmo.matching.learning.patterns import Shares, pattern_of

# What was known before counts as so many decisions: 500 outweigh it and give m within 2 points.
WORTH = 50.0


@dataclass(frozen=True, kw_only=True)
class Learnt:
    """Shares of the same person, and how many pairs stood at each level, of both kinds of pair."""

    m: Shares
    seen: Shares


def corrected(found: Estimate, decisions: Iterable[Decision]) -> Learnt:
    """The shares of the same person, drawn to those among the pairs decided to be one person."""
    m = found.m
    counts: dict[str, Counter[str]] = {field: Counter() for field in m}
    for decision in decisions:
        if decision.is_same:
            for field, level in pattern_of(decision.levels):
                if level in m.get(field, {}):
                    counts[field][level] += 1
    seen = {
        field: {
            level: found.seen.get(field, {}).get(level, 0.0) + counts[field][level]
            for level in m[field]
        }
        for field in m
    }
    return Learnt(m=_drawn(m, counts), seen=seen)


def _drawn(m: Shares, counts: Mapping[str, Counter[str]]) -> Shares:
    return {
        field: {
            level: (WORTH * share + counts[field][level]) / (WORTH + counts[field].total())
            for level, share in levels.items()
        }
        for field, levels in m.items()
    }

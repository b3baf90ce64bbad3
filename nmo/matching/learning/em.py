"""Error rates without labels: expectation and maximisation over patterns of agreement. Pure.

Fellegi and Sunter 1969 with the estimator of Winkler 1988: among pairs that share a key some are
one person; which, and how often their fields then stand at each level, explain each other. What
chance gives (u) is known beforehand and held; fields are taken as independent; m starts at and is
drawn to what was known before by imagined pairs, so that a level never seen keeps near it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod

from nmo.matching.learning.patterns import Block, Pattern, Shares
from nmo.matching.learning.shares import by_chance
from nmo.matching.weights import Weights

MOST_ROUNDS, SETTLED = 200, 1e-6
STARTING_SHARE = 0.1
NEVER, ALWAYS = 1e-7, 1 - 1e-7


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """What was found: m by field and level, how many pairs are one person, and how many of those
    stood at each level."""

    m: Shares
    same: float
    seen: dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A pattern of one block, with what is fixed about it."""

    block: int
    count: int
    outcomes: Pattern
    chance: float


def estimate(
    blocks: Sequence[Block], *, u: Shares, prior: Shares, imagined: float, table: Weights
) -> Estimate:
    """The m that explain these pairs best.

    u: shares by chance; prior: m beforehand, worth `imagined` pairs a field. Takes at most
    MOST_ROUNDS rounds, each over the different patterns and not over the pairs.
    """
    seen = list(_seen(blocks, u, prior, table))
    m: Shares = prior
    shares = [STARTING_SHARE] * len(blocks)
    counts: dict[str, dict[str, float]] = {}
    for _ in range(MOST_ROUNDS):
        likely = [_likely(each, m, shares[each.block]) for each in seen]
        shares = _shares(seen, likely, len(blocks))
        counts = _counts(seen, likely)
        better = _maximised(counts, prior, imagined)
        moved = _moved(m, better)
        m = better
        if moved < SETTLED:
            break
    same = sum(share * sum(b.patterns.values()) for share, b in zip(shares, blocks, strict=True))
    return Estimate(m=m, same=same, seen={field: dict(each) for field, each in counts.items()})


def _seen(blocks: Sequence[Block], u: Shares, prior: Shares, table: Weights) -> Iterator[_Seen]:
    for number, block in enumerate(blocks):
        for pattern, count in sorted(block.patterns.items()):
            chance = by_chance(pattern, u, table)
            outcomes = tuple(
                (field, level)
                for field, level in pattern
                if field in chance and field not in block.shared and level in prior.get(field, {})
            )
            if outcomes:
                yield _Seen(number, count, outcomes, prod(chance[field] for field, _ in outcomes))


def _likely(seen: _Seen, m: Shares, share: float) -> float:
    """How likely a pair of this pattern is one person."""
    same = share * prod(m[field][level] for field, level in seen.outcomes)
    return same / (same + (1 - share) * seen.chance)


def _shares(seen: Sequence[_Seen], likely: Sequence[float], blocks: int) -> list[float]:
    same, pairs = [0.0] * blocks, [0] * blocks
    for each, p in zip(seen, likely, strict=True):
        same[each.block] += each.count * p
        pairs[each.block] += each.count
    return [
        min(ALWAYS, max(NEVER, one / all_of_them)) if all_of_them else NEVER
        for one, all_of_them in zip(same, pairs, strict=True)
    ]


def _counts(seen: Sequence[_Seen], likely: Sequence[float]) -> dict[str, dict[str, float]]:
    """The pairs of one person at each level of each field, as far as is believed now."""
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for each, p in zip(seen, likely, strict=True):
        for field, level in each.outcomes:
            counts[field][level] += each.count * p
    return counts


def _maximised(counts: dict[str, dict[str, float]], prior: Shares, imagined: float) -> Shares:
    return {
        field: {
            level: (imagined * share + counts.get(field, {}).get(level, 0.0))
            / (imagined + sum(counts.get(field, {}).values()))
            for level, share in levels.items()
        }
        for field, levels in prior.items()
    }


def _moved(m: Shares, better: Shares) -> float:
    return max(abs(better[field][level] - m[field][level]) for field in m for level in m[field])

"""Whether a probability means what it says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

EDGES = (0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """The first matches whose probability lay in one band."""

    low: float
    high: float
    matches: int
    predicted: float
    right: float


def calibration(pairs: Iterable[tuple[float, bool]], edges: Sequence[float] = EDGES) -> list[Bin]:
    """For each band of predicted probability how often the match was right."""
    every, bins = list(pairs), []
    for low, high in pairwise(edges):
        last = high == edges[-1]
        inside = [(p, right) for p, right in every if low <= p < high or (last and p == high)]
        if inside:
            predicted = sum(p for p, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            bins.append(Bin(low, high, len(inside), predicted, share))
    return bins


def expected_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: the mean distance of predicted and right, by matches."""
    total = sum(each.matches for each in bins)
    return sum(abs(each.predicted - each.right) * each.matches for each in bins) / max(1, total)

"""How good probabilities were on decisions: log loss, calibration error, recall. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt
from typing import TypeAlias

# A probability with what was decided.
Judged: TypeAlias = tuple[float, bool]

Z95 = 1.959964
SURE_OF_NOTHING = 1e-6
BANDS = (0.0, 0.05, 0.2, 0.5, 0.8, 0.95, 1.0)
FALSE_ALARMS = 0.01


@dataclass(frozen=True, kw_only=True)
class Interval:
    """A share with its 95% interval after Wilson 1927, and of how many."""

    share: float
    low: float
    high: float
    of: int


@dataclass(frozen=True, kw_only=True)
class Band:
    """Pairs whose probability lay in a band: what was said on average, and what came true."""

    low: float
    high: float
    pairs: int
    said: float
    came_true: float


@dataclass(frozen=True, kw_only=True)
class Figures:
    """How good a version was on decisions that its training did not see."""

    decisions: int
    log_loss: float
    calibration_error: float
    recall_at_false_alarms: float


def wilson(hits: int, of: int) -> Interval:
    """The share of hits with its 95% interval; `of` is at least 1."""
    share = hits / of
    middle = share + Z95**2 / (2 * of)
    spread = Z95 * sqrt(share * (1 - share) / of + Z95**2 / (4 * of**2))
    whole = 1 + Z95**2 / of
    low, high = (middle - spread) / whole, (middle + spread) / whole
    return Interval(share=share, low=max(0.0, low), high=min(1.0, high), of=of)


def figures(judged: Sequence[Judged]) -> Figures | None:
    """The figures of a set of decisions; None where there are none."""
    if not judged:
        return None
    return Figures(
        decisions=len(judged),
        log_loss=round(log_loss(judged), 5),
        calibration_error=round(calibration_error(judged), 5),
        recall_at_false_alarms=round(recall_at(FALSE_ALARMS, judged), 5),
    )


def log_loss(judged: Sequence[Judged]) -> float:
    """The mean of -ln of the probability given to what came true: 0 is perfect, 0.69 a coin."""
    given = (p if same else 1.0 - p for p, same in judged)
    return sum(-log(max(SURE_OF_NOTHING, p)) for p in given) / len(judged)


def calibration(judged: Sequence[Judged]) -> list[Band]:
    """What was said against what came true, band by band; empty bands are left out."""
    found = []
    for low, high in pairwise(BANDS):
        inside = [(p, same) for p, same in judged if low <= p < high or p == high == 1.0]
        if inside:
            said = sum(p for p, _ in inside) / len(inside)
            true = sum(same for _, same in inside) / len(inside)
            found.append(Band(low=low, high=high, pairs=len(inside), said=said, came_true=true))
    return found


def calibration_error(judged: Sequence[Judged]) -> float:
    """The expected distance between what is said and what comes true."""
    bands = calibration(judged)
    return sum(band.pairs * abs(band.said - band.came_true) for band in bands) / len(judged)


def recall_at(false_alarms: float, judged: Sequence[Judged]) -> float:
    """The share of the same people above the threshold that this share of the others exceeds."""
    others = sorted((p for p, same in judged if not same), reverse=True)
    same = [p for p, is_same in judged if is_same]
    if not same:
        return 0.0
    threshold = others[int(false_alarms * len(others))] if others else -1.0
    return sum(p > threshold for p in same) / len(same)

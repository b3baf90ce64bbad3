"""From bits to a probability: slope and offset, on decisions that learning did not see. Pure."""

from collections.abc import Sequence
from math import exp2, log
from typing import TypeAlias

# The bits above the prior, with what was decided.
Weighed: TypeAlias = tuple[float, bool]

ROUNDS, SETTLED = 50, 1e-9
# Imagined decisions that speak for what is in force: a few labels do not turn it over.
STRENGTH = 20.0
STEEPEST, FLATTEST = 1.5, 0.2


def probability_of(bits: float, slope: float, offset: float) -> float:
    """The probability of bits above the prior: 2^x / (1 + 2^x) with x = slope * bits + offset."""
    exponent = max(-500.0, min(500.0, slope * bits + offset))
    return 1.0 / (1.0 + exp2(-exponent))


def fitted(weighed: Sequence[Weighed], *, slope: float, offset: float) -> tuple[float, float]:
    """Slope and offset by Newton's method on the log loss (Platt 1999), drawn to those in force."""
    a, b = slope, offset
    for _ in range(ROUNDS):
        step_a, step_b = _step(weighed, a, b, slope, offset)
        a, b = min(STEEPEST, max(FLATTEST, a - step_a)), b - step_b
        if abs(step_a) + abs(step_b) < SETTLED:
            break
    return round(a, 4), round(b, 4)


def _step(
    weighed: Sequence[Weighed], a: float, b: float, slope: float, offset: float
) -> tuple[float, float]:
    """Newton's step: the inverse of the curvature times the gradient, both by slope and offset."""
    ga, gb = STRENGTH * (a - slope), STRENGTH * (b - offset)
    haa, hab, hbb = STRENGTH, 0.0, STRENGTH
    for bits, same in weighed:
        p = probability_of(bits, a, b)
        error, curve = (p - same) * log(2), p * (1 - p) * log(2) ** 2
        ga, gb = ga + error * bits, gb + error
        haa, hab, hbb = haa + curve * bits**2, hab + curve * bits, hbb + curve
    whole = haa * hbb - hab**2
    return (hbb * ga - hab * gb) / whole, (haa * gb - hab * ga) / whole

"""How often the right person is found, and at what price in false alarms."""

from collections.abc import Iterable, Sequence
from math import floor, sqrt

from benchmarks.finding.measures.answered import Answered
from benchmarks.finding.measures.shares import Z_95, Share


def recall_at(answers: Iterable[Answered], places: int) -> Share:
    """How often the right person is among so many first."""
    return Share.where(0 < answer.rank <= places for answer in answers)


def threshold_at(scores: Sequence[float], false_alarms: float) -> float:
    """The score that at most this share of strangers' first matches lie above."""
    highest_first = sorted(scores, reverse=True)
    allowed = floor(false_alarms * len(highest_first))
    return highest_first[allowed] if allowed < len(highest_first) else float("-inf")


def threshold_range(scores: Sequence[float], false_alarms: float) -> tuple[float, float]:
    """Where the threshold could as well have lain, alarms being few: 95% of samples (Poisson)."""
    allowed = false_alarms * len(scores)
    spread = Z_95 * sqrt(allowed)
    few, many = max(0.0, allowed - spread), allowed + spread
    return (
        threshold_at(scores, many / max(1, len(scores))),
        threshold_at(scores, few / max(1, len(scores))),
    )


def recall_above(answers: Iterable[Answered], threshold: float) -> Share:
    """How often the right person is first with a score above the threshold."""
    return Share.where(answer.rank == 1 and answer.score > threshold for answer in answers)


def alarms_above(strangers: Iterable[Answered], threshold: float) -> Share:
    """How many questions about strangers find somebody above the threshold."""
    return Share.where(answer.score > threshold for answer in strangers)

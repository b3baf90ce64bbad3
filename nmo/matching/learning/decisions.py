"""What people decided, divided for good: to learn from, to calibrate with, to measure on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from nmo.matching.learning.levels import Levels
from nmo.matching.learning.models import LabelledPair

TENTHS_TO_LEARN, TENTHS_TO_CALIBRATE = 5, 2  # the rest is to measure on
MOST_DECISIONS = 50_000
SHARED_KEY = "shared_key"  # of a pair of a bulk link: which kind of key the two share


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """One labelled pair: its levels, what was decided, and the probability that was shown."""

    levels: Levels
    is_same: bool
    probability: float | None
    number: int


@dataclass(frozen=True, kw_only=True)
class Divided:
    """Decisions that training learns from, those it calibrates with, those it never sees."""

    to_learn: tuple[Decision, ...]
    to_calibrate: tuple[Decision, ...]
    to_measure: tuple[Decision, ...]


def newest_decisions() -> tuple[Decision, ...]:
    """The newest MOST_DECISIONS pairs of which somebody decided, the oldest of them first."""
    rows = LabelledPair.objects.filter(is_same__isnull=False).order_by("-pk")[:MOST_DECISIONS]
    return tuple(
        Decision(
            levels=row.levels,
            is_same=bool(row.is_same),
            probability=row.probability,
            number=row.pk,
        )
        for row in reversed(rows)
    )


def undecided_pairs() -> Iterator[tuple[str, Levels]]:
    """The newest pairs of bulk links, of which nobody decided: the kind of key, the levels."""
    rows = LabelledPair.objects.filter(is_same__isnull=True).order_by("-pk")
    for levels in rows.values_list("levels", flat=True)[:MOST_DECISIONS]:
        yield levels.get(SHARED_KEY, ""), levels


def divided(decisions: Iterable[Decision]) -> Divided:
    """The decisions divided by a fixed hash of their number, so that none ever changes sides."""
    sides: tuple[list[Decision], list[Decision], list[Decision]] = ([], [], [])
    for decision in decisions:
        sides[_side(decision.number)].append(decision)
    learn, calibrate, measure = map(tuple, sides)
    return Divided(to_learn=learn, to_calibrate=calibrate, to_measure=measure)


def _side(number: int) -> int:
    tenth = blake2b(str(number).encode(), digest_size=8).digest()[0] % 10
    if tenth < TENTHS_TO_LEARN:
        return 0
    return 1 if tenth < TENTHS_TO_LEARN + TENTHS_TO_CALIBRATE else 2

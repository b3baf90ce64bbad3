"""What a weight in bits means, in words and in steps to draw."""

from bisect import bisect
from dataclasses import dataclass

# From so many bits on it is one step more: 2 bits quadruple the odds, 12 are 4,000 to 1.
STEPS = (0.5, 2.0, 5.0, 8.0, 12.0)
MOST_STEPS = len(STEPS)
HOW_MUCH = ("", "a little", "somewhat", "clearly", "strongly", "very strongly")
NEITHER = "neither for nor against"


@dataclass(frozen=True, slots=True)
class Strength:
    """How much something compared says: `steps` from 0 to 5, for the person or against."""

    steps: int
    against: bool

    @property
    def words(self) -> str:
        """Strongly for; a little against; neither for nor against."""
        if not self.steps:
            return NEITHER
        return f"{HOW_MUCH[self.steps]} {'against' if self.against else 'for'}"


def strength_of(weight: float) -> Strength:
    """How much a weight in bits says."""
    return Strength(steps=bisect(STEPS, abs(weight)), against=weight < 0)

"""One question with what was answered."""

from dataclasses import dataclass

from benchmarks.finding.questions.asked import About


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """One person found; `score` is a probability for ours, a peer's own number for a peer.

    `standing` is how it is shown: sure, possible, or nearest (listed, but unlikely).
    """

    number: int
    score: float
    standing: str = "possible"


@dataclass(frozen=True, kw_only=True, slots=True)
class Answered:
    """What one engine answered, best first, and what it cost in milliseconds."""

    about: About
    found: tuple[Found, ...]
    wall_ms: float = 0.0

    @property
    def rank(self) -> int:
        """The right person's place from 1; 0 where not found, or where there is none."""
        numbers = [each.number for each in self.found]
        right = self.about.right
        return numbers.index(right) + 1 if right in numbers else 0

    @property
    def score(self) -> float:
        """The first person's score; below every score where nobody was found."""
        return self.found[0].score if self.found else float("-inf")

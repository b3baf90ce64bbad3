"""A share with its confidence interval."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

Z_95 = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many; the interval is Wilson's score interval at 95%."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else float("nan")

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson (1927); between 0 and 1 even for few cases and shares near an end."""
        if not self.of:
            return 0.0, 1.0
        share, n, z = self.value, self.of, Z_95
        middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)

    @classmethod
    def where(cls, answers: Iterable[bool]) -> "Share":
        """How many of these are true."""
        every = list(answers)
        return cls(sum(every), len(every))

"""How common a name word is in the register."""

from dataclasses import dataclass

# Among few people every name looks common or unique; this many imagined ones even that out.
IMAGINED_PEOPLE, IMAGINED_BEARERS = 2_000, 1


@dataclass(frozen=True, slots=True)
class Frequencies:
    """The bearers of the words that look like those asked for, and the number of people."""

    counted: dict[str, int]
    people: int
    unknown: float

    @property
    def words(self) -> frozenset[str]:
        return frozenset(self.counted)

    def bearers(self, word: str) -> int:
        return self.counted.get(word, 0)

    def of(self, word: str) -> float:
        """The share of people who bear the word."""
        count = self.counted.get(word)
        if count is None:
            return self.unknown
        return self._share(count)

    def of_asked(self, word: str) -> float:
        """The share of people who bear a word that is asked for: next to none if nobody does."""
        return self._share(self.bearers(word))

    def _share(self, bearers: int) -> float:
        return (bearers + IMAGINED_BEARERS) / (self.people + IMAGINED_PEOPLE)

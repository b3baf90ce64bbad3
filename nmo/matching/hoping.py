"""The most that a person may weigh, judged by the keys under which the person was found. Pure.

Names, dates and places are compared only where this leaves hope. It may be too high, and is
too low only where what agrees stands under no key.
"""

from dataclasses import dataclass

from nmo.matching.asked import Asked
from nmo.matching.comparing.names import damped
from nmo.matching.probes import Near, Says, word_flag
from nmo.matching.weights import Weights

USUAL_WORDS = 2
# A key of a word and a year is looked under for a little less than both may weigh.
UNSAID = 1.0


@dataclass(frozen=True, slots=True)
class Hope:
    """What a person may weigh at most, and how much of it may agree."""

    bits: float
    agreement: float


@dataclass(frozen=True, slots=True)
class Hopes:
    """The hopes for one question."""

    asked: Asked
    words: tuple[tuple[int, float], ...]  # the flag of each word asked for, with its most bits
    table: Weights

    def of(self, says: int, bits: float) -> Hope:
        """The hope for somebody whose keys say this, and weigh these bits, together.

        Keys say some things twice and leave hardly anything unsaid: their sum is a bound too.
        """
        matched = [bits for flag, bits in self.words if says & flag]
        facts = self._facts(says, named=bool(matched))
        agreement = min(bits + UNSAID, damped(sum(matched), self.table) + facts)
        missing = max(0, min(USUAL_WORDS, len(self.words)) - len(matched))
        return Hope(agreement + missing * self.table.name_fixed["given_differs"], agreement)

    def _facts(self, says: int, *, named: bool) -> float:
        bits = self._born(says, named=named)
        if self.asked.place:
            bits += self._place(says)
        if self.asked.phone:
            bits += self.table.phone["equal" if says & Says.PHONE else "one_digit"]
        return bits

    def _born(self, says: int, *, named: bool) -> float:
        """Whoever is found by name and by neither year nor day was born on another day."""
        born = self.table.born
        if self.asked.born is None and self.asked.age is None:
            return 0.0
        if says & Says.BIRTH_DATE or (says & Says.YEAR and says & Says.DAY):
            return born["equal"]
        if not named or says & (Says.YEAR | Says.DAY | Says.SWAPPED_BIRTH_DATE):
            return born["swapped"]
        return 0.0 if self.asked.born and self.asked.born.is_whole else born["swapped"]

    def _place(self, says: int) -> float:
        address = self.table.address
        street = address["house_and_street"] + address["locality"]
        if says & Says.POSTCODE:
            return address["postcode_equal"] + street
        if says & Says.HOUSE:
            return address["house_and_street_alone"] + address["postcode_nearly"]
        return address["sector_as_asked"] + address["street_alone"]


def hopes(asked: Asked, near: Near, table: Weights) -> Hopes:
    """The hopes for a question whose words are near to these."""
    words = tuple(
        (word_flag(place), max((bits for _, bits in held), default=0.0))
        for place, held in enumerate(near.values())
    )
    return Hopes(asked, words, table)

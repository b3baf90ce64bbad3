"""One question's way into the register: who is reached by its keys, and who of them is compared."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from nmo.matching import reading
from nmo.matching.asked import Asked
from nmo.matching.frequencies import Frequencies
from nmo.matching.hoping import Hopes, hopes
from nmo.matching.posterior import even_odds, likelihoods
from nmo.matching.probes import Reach, near_words, probes
from nmo.matching.question import Problem
from nmo.matching.reading import Reached
from nmo.matching.scoring import Scored, is_sure, score
from nmo.matching.showing import would_be_shown
from nmo.matching.weights import Weights

MOST_REACHED = 120
# Whoever may weigh less than the best, by so many bits, changes nobody's probability.
FAR = 12.0
# Nobody is listed of whom so much less agrees than somebody on the register has by chance.
LESS_THAN_CHANCE = 4.0

TOO_LITTLE = Problem(
    code="too_little_to_search",
    text="That is too little to search by. Add a name, a full postcode or a house number.",
)
TOO_MANY = Problem(
    code="too_many_alike",
    text="More people fit than can be shown. "
    "Add a date of birth, an age, an address or a phone number.",
)


@dataclass(frozen=True, slots=True)
class Search:
    """One question's way into the register, run narrowly or widely."""

    ready: Asked
    frequencies: Frequencies
    table: Weights
    today: date
    numbers: Collection[int] | None
    other_than: Collection[int]

    def run(
        self, reach: Reach, known: Mapping[int, Scored]
    ) -> tuple[dict[int, Scored], Problem | None]:
        """The people scored by number, with those known, and what cut the search short."""
        ready, frequencies, table = self.ready, self.frequencies, self.table
        near = near_words(ready, frequencies, table, reach)
        looked_under = probes(ready, near, frequencies, table, reach, today=self.today)
        if not looked_under:
            return {**known}, TOO_LITTLE
        fetched = reading.fetch(looked_under, most=MOST_REACHED, among=self.numbers)
        cut = fetched.all_alike or would_be_shown(fetched.cut_bits, ready, frequencies, table)
        hoped = hopes(ready, near, table)
        return self._scored(fetched.people, hoped, known), TOO_MANY if cut else None

    def _scored(
        self, reached: Sequence[Reached], hoped: Hopes, known: Mapping[int, Scored]
    ) -> dict[int, Scored]:
        """Whoever may be likely; of the others those who are not far from the best.

        Where nobody is sure, also those of whom enough may agree to be listed. Of nearly everybody
        reached too little agrees for either: most questions need a few people scored.
        """
        hope = {each.number: hoped.of(each.says, each.bits) for each in reached}
        even = even_odds(self.frequencies.people, self.table)
        scored = {**known}
        self._score(scored, (each for each in reached if hope[each.number].bits >= even))
        near = best(scored) - FAR
        self._score(scored, (each for each in reached if hope[each.number].bits >= near))
        if not self._is_somebody_sure(scored):
            enough = log2(max(self.frequencies.people, 1)) - LESS_THAN_CHANCE
            self._score(scored, (each for each in reached if hope[each.number].agreement >= enough))
        return scored

    def _is_somebody_sure(self, scored: Mapping[int, Scored]) -> bool:
        every = list(scored.values())
        likely = likelihoods(every, self.frequencies.people, self.table)
        return any(
            is_sure(each, likelihood.alone, self.table)
            for each, likelihood in zip(every, likely, strict=True)
        )

    def _score(self, scored: dict[int, Scored], reached: Iterable[Reached]) -> None:
        for each in reached:
            if each.number not in scored and each.number not in self.other_than:
                scored[each.number] = score(
                    self.ready, each.held(), self.frequencies, self.table, today=self.today
                )


def best(scored: Mapping[int, Scored]) -> float:
    """The bits of the one who weighs most; none where nobody was found."""
    return max((each.bits for each in scored.values()), default=0.0)

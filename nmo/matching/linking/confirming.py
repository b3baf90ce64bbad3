"""What the join brought together, compared one by one as a look-up does. Pure."""

from collections.abc import Iterable, Sequence
from datetime import date
from math import log2
from typing import NamedTuple

from nmo.matching.answer import Standing
from nmo.matching.asked import Asked
from nmo.matching.comparing.names import NameComparison, compare_names
from nmo.matching.facts import HeldPerson
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.tokens import Name
from nmo.matching.posterior import namesake_bits
from nmo.matching.scoring import CompareNames, Scored, score
from nmo.matching.showing import judged
from nmo.matching.weights import Weights

MOST_NAMESAKES = 120  # as many as a look-up reaches


class Linked(NamedTuple):
    """A person who may be meant by a question, and how likely (0 to 1), as in a look-up."""

    person: int
    probability: float


def confirmed(
    asked: Asked,
    people: Iterable[HeldPerson],
    frequencies: Frequencies,
    table: Weights,
    *,
    today: date,
    namesakes: int,
    limit: int,
) -> list[Linked]:
    """Those of the people who may be meant, as a look-up says, best first.

    `namesakes` people bear the name, most of whom were not worth comparing; they compete all the
    same where nobody is sure. Whom a look-up lists only as nearest is left out: in a long list
    they would bury the others.
    """
    compare = _remembering()
    scored = [
        score(asked, person, frequencies, table, today=today, compare=compare) for person in people
    ]
    listed = judged(scored, frequencies.people, table)
    if not any(each.standing is Standing.SURE for each in listed):
        others = _others(scored, namesakes, table)
        if others:
            listed = judged(scored, frequencies.people, table, others=others)
    meant = [each for each in listed if each.standing is not Standing.NEAREST]
    return [
        Linked(each.scored.person.number, round(each.likelihood.among_all, 6))
        for each in meant[:limit]
    ]


def _remembering() -> CompareNames:
    """Compares two names once: most people who may be meant bear the same."""
    known: dict[tuple[str, str], NameComparison] = {}

    def compare(
        asked: Name, held: Name, frequencies: Frequencies, table: Weights
    ) -> NameComparison:
        both = asked.full, held.full
        if both not in known:
            known[both] = compare_names(asked, held, frequencies, table)
        return known[both]

    return compare


def _others(scored: Sequence[Scored], namesakes: int, table: Weights) -> list[float]:
    """The bits of namesakes who were not compared, all of them taken for one."""
    bearers = [bits for each in scored if (bits := namesake_bits(each, table)) > 0]
    more = min(namesakes, MOST_NAMESAKES) - len(bearers)
    if not bearers or more <= 0:
        return []
    return [max(bearers) + log2(more) / table.probability["slope"]]

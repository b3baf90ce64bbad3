"""What the join brought together, compared one by one as a look-up does. Pure."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from nmo.matching.answer import Standing
from nmo.matching.asked import Asked
from nmo.matching.facts import HeldPerson
from nmo.matching.frequencies import Frequencies
from nmo.matching.posterior import namesake_bits
from nmo.matching.scoring import Scored, score
from nmo.matching.showing import worth_showing
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
    scored = [score(asked, person, frequencies, table, today=today) for person in people]
    listed = worth_showing(scored, frequencies.people, table)
    if not any(each.standing is Standing.SURE for each in listed):
        others = _others(scored, namesakes, table)
        listed = worth_showing(scored, frequencies.people, table, others=others)
    return [
        Linked(each.scored.person.number, round(each.likelihood.among_all, 6))
        for each in listed[:limit]
        if each.standing is not Standing.NEAREST
    ]


def _others(scored: Sequence[Scored], namesakes: int, table: Weights) -> list[float]:
    """The bits of namesakes who were not compared."""
    bearers = [bits for each in scored if (bits := namesake_bits(each, table)) > 0]
    more = min(namesakes, MOST_NAMESAKES) - len(bearers)
    return [max(bearers)] * more if bearers else []

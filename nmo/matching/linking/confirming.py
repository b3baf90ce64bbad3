"""What the join brought together, compared one by one as a look-up does. Pure."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from nmo.matching.answer import Standing
from nmo.matching.asked import Asked
from nmo.matching.facts import HeldPerson
from nmo.matching.frequencies import Frequencies
from nmo.matching.scoring import score
from nmo.matching.showing import worth_showing
from nmo.matching.weights import Weights


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
    limit: int,
) -> list[Linked]:
    """Those of the people who may be meant, as a look-up says, best first.

    Whom a look-up lists only as nearest is left out: in a long list they would bury the others.
    """
    scored = [score(asked, person, frequencies, table, today=today) for person in people]
    return [
        Linked(each.scored.person.number, round(each.likelihood.among_all, 6))
        for each in worth_showing(scored, frequencies.people, table)[:limit]
        if each.standing is not Standing.NEAREST
    ]

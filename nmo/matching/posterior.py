"""How likely each person is the one asked about, of all who fit and of those not registered. Pure.

Only one person is meant: people who fit alike share what one of them alone would have. Whoever
is not on the register competes too, as a stranger who fits by chance, as a relative of somebody
who is on it, or as somebody who bears the same name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp2, log2

from nmo.matching.comparing import births
from nmo.matching.comparing.names import NameComparison
from nmo.matching.names.tokens import Part
from nmo.matching.scoring import Scored
from nmo.matching.weights import Weights

# Who weighs less than the best by more than this does not change the sums.
NEGLIGIBLE_BELOW = 20.0


@dataclass(frozen=True, slots=True)
class Likelihood:
    """One person's probability among all, and without the others who are on the register."""

    among_all: float
    alone: float


def likelihoods(
    scored: Sequence[Scored], people: int, table: Weights, *, others: Sequence[float] = ()
) -> list[Likelihood]:
    """The probability, 0 to 1, of each of those scored; all together they never exceed 1.

    `people` are on the register; `others` are bits of whoever else may be meant. For one question
    it rises and falls with the bits (decision 0022).
    """
    best = max((each.bits for each in scored), default=0.0)
    near = [each for each in scored if each.bits > best - NEGLIGIBLE_BELOW]
    # Everything is taken relative to the best, so that no power of two overflows.
    slope = table.probability["slope"]
    outside = _share([*_outside(near, people, table), *others], best, slope)
    inside = [_share((each.bits,), best, slope) for each in scored]
    whole = outside + sum(inside)
    return [Likelihood(mine / whole, mine / (mine + outside)) for mine in inside]


def _share(bits: Sequence[float], best: float, slope: float) -> float:
    return sum(exp2(max(-500.0, slope * (each - best))) for each in bits)


def _outside(near: Sequence[Scored], people: int, table: Weights) -> list[float]:
    """The bits of everybody who is not on the register and may be the one asked about."""
    found = [even_odds(people, table)]
    for each in near:
        found += [_relative_bits(each, table), namesake_bits(each, table)]
    return found


def even_odds(people: int, table: Weights) -> float:
    """What a person must weigh to be as likely as a stranger, were there nobody else who fits."""
    return log2(people + table.probability["outsiders"])


def likely_alone(bits: float, people: int, table: Weights) -> float:
    """The probability of somebody of this weight against a stranger, were there nobody else."""
    slope = table.probability["slope"]
    return 1.0 / (1.0 + exp2(min(500.0, slope * (even_odds(people, table) - bits))))


def _relative_bits(scored: Scored, table: Weights) -> float:
    """That a relative of this person is meant: one family, one home, a twin's birth date."""
    name, odds = scored.name, table.probability
    if name is None or name.family_name_differs:
        return 0.0
    same_forename = name.bits + odds["forename_of_relative"]
    bits = odds["relative"] + max(_family_bits(name), same_forename)
    if scored.born and scored.born.level in births.EQUAL:
        bits += scored.born.weight + odds["birth_date_of_relative"]
    if scored.address and scored.address.weight > 0:
        bits += scored.address.weight
    if scored.phone and scored.phone.weight > 0:
        bits += scored.phone.weight + odds["phone_of_relative"]
    return bits


def _family_bits(name: NameComparison) -> float:
    """What the family name weighs: beside another forename, every word that agrees.

    The first word of a double surname stands where a middle name would.
    """
    shared = {Part.FAMILY, Part.MIDDLE} if name.forename_differs else {Part.FAMILY}
    return sum(pair.bits for pair in name.pairs if pair.held.part in shared)


def namesake_bits(scored: Scored, table: Weights) -> float:
    """That another bearer of the name is meant, of whom nothing else need agree."""
    if scored.name is None or not scored.name.agrees_in_full:
        return 0.0
    return scored.name.bits + table.probability["namesake"]

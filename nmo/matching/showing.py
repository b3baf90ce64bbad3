"""Which of the people scored are worth showing, and as what. Pure (decision 0022)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log2

from rapidfuzz.distance import OSA, JaroWinkler

from nmo.matching.answer import Candidate, Standing
from nmo.matching.asked import Asked
from nmo.matching.frequencies import Frequencies
from nmo.matching.learning.levels import levels_of
from nmo.matching.posterior import Likelihood, likelihoods, likely_alone
from nmo.matching.scoring import Scored, attainable, is_sure
from nmo.matching.weights import Weights
from nmo.matching.wording import reasons


@dataclass(frozen=True, slots=True)
class Shown:
    """Those worth showing, best first; `left_out`: others fit as well as the last shown."""

    candidates: tuple[Candidate, ...]
    left_out: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """One person worth showing."""

    scored: Scored
    likelihood: Likelihood
    standing: Standing


def show(
    scored: Iterable[Scored], ready: Asked, frequencies: Frequencies, table: Weights, *, limit: int
) -> Shown:
    """Those worth showing, at most `limit`, and whether others had to be left out."""
    listed = worth_showing(scored, frequencies.people, table)
    most = min(limit, _most(listed, table))
    within = table.probability["tied_within"]
    bits = [each.scored.bits for each in listed]
    left_out = len(listed) > most and bits[most - 1] - bits[most] <= within
    chosen = zip(listed[:most], _tied(bits, within), strict=False)
    candidates = (_candidate(each, tied, ready, frequencies) for each, tied in chosen)
    return Shown(tuple(candidates), left_out)


def worth_showing(scored: Iterable[Scored], people: int, table: Weights) -> list[Listed]:
    """Those who may be meant, best first; where nobody is sure, also those of whom much agrees."""
    listed = judged(scored, people, table)
    shown = [each for each in listed if each.standing is not Standing.NEAREST]
    if any(each.standing is Standing.SURE for each in shown):
        return shown
    rest = [each for each in listed if each.standing is Standing.NEAREST]
    near = [each for each in rest if _is_worth_a_look(each.scored, people, table)]
    if shown or near:
        return shown + near
    return [each for each in rest if _is_near_in_every_word(each.scored)]


def judged(
    scored: Iterable[Scored], people: int, table: Weights, *, others: Sequence[float] = ()
) -> list[Listed]:
    """Everybody scored, best first, with how likely and as what.

    `others` are the bits of whoever else may be meant.
    """
    ranked = sorted(scored, key=_best_first)
    likely = likelihoods(ranked, people, table, others=others)
    return [
        Listed(each, likelihood, _standing(each, likelihood, table))
        for each, likelihood in zip(ranked, likely, strict=True)
    ]


def would_be_shown(bits: float, ready: Asked, frequencies: Frequencies, table: Weights) -> bool:
    """Whether somebody of whom only this much agrees is worth showing."""
    enough = table.showing["share_of_attainable"] * attainable(ready, frequencies, table)
    likely = likely_alone(bits, frequencies.people, table)
    return bits > 0 and (bits >= enough or likely >= table.showing["likely_enough"])


def _most(listed: list[Listed], table: Weights) -> int:
    """All who may be meant, and a few of the others."""
    possible = sum(each.standing is not Standing.NEAREST for each in listed)
    return possible + int(table.showing["most_nearest"])


def _best_first(scored: Scored) -> tuple[float, int, int]:
    """By weight; of those who weigh the same, whose name has fewest words that were not said."""
    words = len(scored.form.full.split()) if scored.form else 0
    return -scored.bits, words, scored.person.number


def _standing(scored: Scored, likelihood: Likelihood, table: Weights) -> Standing:
    if is_sure(scored, likelihood.alone, table):
        return Standing.SURE
    possible = likelihood.alone >= table.showing["possible"]
    return Standing.POSSIBLE if possible else Standing.NEAREST


def _is_worth_a_look(scored: Scored, people: int, table: Weights) -> bool:
    """Whether one strong fact agrees, or so much that it is hardly chance, whatever is against."""
    showing = table.showing
    beyond = scored.agreement(table) - log2(max(people, showing["fewest_people"]))
    against = showing["against"] * (scored.agreement(table) - scored.bits)
    not_agreeing = sum(field.weight < showing["telling"] for field in scored.facts)
    chance = showing["hardly_chance_by_name" if not_agreeing > 1 else "hardly_chance"]
    return (
        beyond - against >= chance
        or scored.is_at_the_same_home
        or (_bears_the_name(scored) and not_agreeing < 2 and beyond >= showing["same_name"])
        or (_shares_the_birth_date(scored) and not not_agreeing and beyond >= 0)
        or (_shares_the_birth_date(scored) and not_agreeing < 2 and _may_be_misheard(scored, table))
    )


def _bears_the_name(scored: Scored) -> bool:
    return scored.name is not None and scored.name.agrees_in_full


def _shares_the_birth_date(scored: Scored) -> bool:
    return scored.born is not None and scored.born.level == "equal"


def _may_be_misheard(scored: Scored, table: Weights) -> bool:
    """Whether one word of the name is like, and no other is far from it by its letters."""
    least = table.showing.get("name_like", 1.0)
    name = scored.name
    return (
        name is not None
        and bool(name.pairs)
        and all(_are_near(a.text, h.text, least) for a, h in name.differing)
    )


def _are_near(asked: str, held: str, least: float) -> bool:
    """One slip in a name of two letters, as in Wu, leaves hardly a letter alike."""
    one_slip = OSA.distance(asked, held, score_cutoff=1) <= 1
    return one_slip or JaroWinkler.similarity(asked, held) >= least


def _is_near_in_every_word(scored: Scored) -> bool:
    """Whether nothing speaks against a name that is only spelt otherwise: then it is not none.

    A common name with a slip in it is unlikely to be any one of its many bearers, and may be each.
    """
    nothing_against = scored.born is None or scored.born.weight > 0
    return (
        scored.bits > 0
        and nothing_against
        and scored.name is not None
        and scored.name.agrees_in_full
    )


def _tied(bits: list[float], within: float) -> list[bool]:
    close = [one - other <= within for one, other in pairwise(bits)]
    return [before or after for before, after in zip([False, *close], [*close, False], strict=True)]


def _candidate(listed: Listed, tied: bool, ready: Asked, frequencies: Frequencies) -> Candidate:
    scored = listed.scored
    return Candidate(
        number=scored.person.number,
        probability=round(listed.likelihood.among_all, 6),
        bits=round(scored.bits, 2),
        standing=listed.standing,
        tied=tied,
        why=tuple(reasons(scored, ready, frequencies)),
        matched_name=scored.form.full if scored.form else "",
        levels=levels_of(scored, frequencies),
    )

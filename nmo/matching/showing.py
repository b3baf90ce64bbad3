"""Which of the people scored are worth showing, and how likely each is to be meant. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from nmo.matching.answer import Candidate
from nmo.matching.asked import Asked
from nmo.matching.frequencies import Frequencies
from nmo.matching.learning.levels import levels_of
from nmo.matching.scoring import (
    Scored,
    attainable,
    is_namesake_worth_showing,
    is_sure,
    probability,
)
from nmo.matching.weights import Weights
from nmo.matching.wording import reasons


@dataclass(frozen=True, slots=True)
class Shown:
    """Those worth showing, best first; `left_out`: others fit as well as the last shown."""

    candidates: tuple[Candidate, ...]
    left_out: bool


def show(
    scored: Iterable[Scored], ready: Asked, frequencies: Frequencies, table: Weights, *, limit: int
) -> Shown:
    """Those worth showing, at most `limit`, and whether others had to be left out."""
    ranked = sorted(scored, key=lambda s: (-s.bits, s.person.number))
    within = table.probability["tied_within"]
    enough = table.probability["worth_showing_share"] * attainable(ready, frequencies, table)
    likely = [probability(s.bits, frequencies.people, table) for s in ranked]
    some_sure = any(is_sure(s, p, table) for s, p in zip(ranked, likely, strict=True))
    shown = [
        (s, p)
        for s, p in zip(ranked, likely, strict=True)
        if p >= table.probability["worth_showing"]
        or (s.bits >= enough and not some_sure)
        or is_namesake_worth_showing(s, frequencies.people, table)
    ]
    if not shown:
        near = zip(ranked, likely, strict=True)
        shown = [(s, p) for s, p in near if _is_near_in_every_word(s)]
    ties = _tied([s.bits for s, _ in shown], within)
    left_out = len(shown) > limit and shown[limit - 1][0].bits - shown[limit][0].bits <= within
    chosen = zip(shown[:limit], ties, strict=False)
    candidates = (_candidate(s, p, tie, ready, frequencies, table) for (s, p), tie in chosen)
    return Shown(tuple(candidates), left_out)


def would_be_shown(bits: float, ready: Asked, frequencies: Frequencies, table: Weights) -> bool:
    """Whether somebody of whom only this much agrees is worth showing."""
    enough = table.probability["worth_showing_share"] * attainable(ready, frequencies, table)
    likely = probability(bits, frequencies.people, table)
    alone = table.probability["namesake_worth_showing"]
    return bits > 0 and (bits >= enough or likely >= alone)


def _is_near_in_every_word(scored: Scored) -> bool:
    """Whether nothing speaks against a name that is only spelt otherwise: then it is not none.

    A common name with a slip in it is unlikely to be any one of its many bearers, and may be each.
    """
    return scored.bits > 0 and scored.name is not None and scored.name.agrees_in_full


def _tied(bits: list[float], within: float) -> list[bool]:
    close = [one - other <= within for one, other in pairwise(bits)]
    return [before or after for before, after in zip([False, *close], [*close, False], strict=True)]


def _candidate(
    scored: Scored,
    likely: float,
    tied: bool,
    ready: Asked,
    frequencies: Frequencies,
    table: Weights,
) -> Candidate:
    return Candidate(
        number=scored.person.number,
        probability=round(likely, 4),
        bits=round(scored.bits, 2),
        sure=is_sure(scored, likely, table),
        tied=tied,
        why=tuple(reasons(scored, ready, frequencies)),
        matched_name=scored.form.full if scored.form else "",
        levels=levels_of(scored, frequencies.of),
    )

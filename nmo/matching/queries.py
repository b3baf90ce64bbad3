"""The look-up: who may be meant by a question, how likely, and why."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from nmo.matching import reading
from nmo.matching.answer import Candidate, Findings
from nmo.matching.asked import Asked, asked
from nmo.matching.frequencies import Frequencies
from nmo.matching.keys import token_keys
from nmo.matching.names.classes import other_forms
from nmo.matching.probes import NARROW, WIDE, Reach, near_words, probes
from nmo.matching.question import Problem, Question
from nmo.matching.scoring import (
    Scored,
    attainable,
    is_namesake_worth_showing,
    is_sure,
    probability,
    score,
)
from nmo.matching.weights import Weights, weights
from nmo.matching.wording import reasons

MOST_SCORED = 120

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

    def run(self, reach: Reach) -> tuple[dict[int, Scored], Problem | None]:
        """The people scored by number, and what cut the search short."""
        ready, frequencies, table, today = self.ready, self.frequencies, self.table, self.today
        near = near_words(ready, frequencies, table, reach)
        looked_under = probes(ready, near, frequencies, table, reach, today=today)
        if not looked_under:
            return {}, TOO_LITTLE
        fetched = reading.fetch(looked_under, most=MOST_SCORED, among=self.numbers)
        people = fetched.people
        scored = {p.number: score(ready, p, frequencies, table, today=today) for p in people}
        cut = fetched.all_alike or self._would_be_shown(fetched.cut_bits)
        return scored, TOO_MANY if cut else None

    def _would_be_shown(self, bits: float) -> bool:
        """Whether somebody of whom only this much agrees is worth showing."""
        share = self.table.probability["worth_showing_share"]
        enough = share * attainable(self.ready, self.frequencies, self.table)
        likely = probability(bits, self.frequencies.people, self.table)
        alone = self.table.probability["namesake_worth_showing"]
        return bits > 0 and (bits >= enough or likely >= alone)


def look_up(
    question: Question,
    *,
    today: date,
    limit: int = 10,
    numbers: Collection[int] | None = None,
) -> Findings:
    """Who may be meant by the question, best first, at most `limit`.

    `numbers` narrows the search to these people. `complete` is False where a limit cut the
    search short and nobody was surely found, so that nobody found must not be read as nobody
    there. The case number is not looked at here. Raises QuestionRefused where the question
    names nothing to look for. (Requirements 1, 3 and 4.)
    """
    ready = asked(question)
    table = weights()
    frequencies = _frequencies(ready, table)
    search = Search(ready, frequencies, table, today, numbers)
    scored, cut = search.run(NARROW)
    if _best(scored) < table.search["good_enough"] and ready.words:
        wider, cut_wider = search.run(WIDE)
        scored, cut = {**scored, **wider}, cut or cut_wider
    ranked = sorted(scored.values(), key=lambda s: (-s.bits, s.person.number))
    candidates, left_out = _candidates(ranked, ready, frequencies, table, limit)
    found = any(candidate.sure for candidate in candidates)
    short = None if found else cut or (TOO_MANY if left_out else None)
    return Findings(
        candidates=candidates,
        complete=short is None,
        problems=(*question.problems, *([short] if short else ())),
        weights_version=table.version,
    )


def _frequencies(ready: Asked, table: Weights) -> Frequencies:
    codes = {code for word in ready.words for code in token_keys(word)}
    forms = {form for word in ready.words for form in (word, *other_forms(word))}
    held = reading.vocabulary(codes, forms)
    return Frequencies(held.bearers, held.people, table.name["unknown_frequency"])


def _best(scored: dict[int, Scored]) -> float:
    return max((s.bits for s in scored.values()), default=0.0)


def _candidates(
    ranked: list[Scored], ready: Asked, frequencies: Frequencies, table: Weights, limit: int
) -> tuple[tuple[Candidate, ...], bool]:
    """Those worth showing, and whether others that fit as well as the last had to be left out."""
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
    return tuple(_candidate(s, p, tie, ready, table) for (s, p), tie in chosen), left_out


def _is_near_in_every_word(scored: Scored) -> bool:
    """Whether nothing speaks against a name that is only spelt otherwise: then it is not none.

    A common name with a slip in it is unlikely to be any one of its many bearers, and may be each.
    """
    return scored.bits > 0 and scored.name is not None and scored.name.agrees_in_full


def _tied(bits: list[float], within: float) -> list[bool]:
    close = [one - other <= within for one, other in pairwise(bits)]
    return [before or after for before, after in zip([False, *close], [*close, False], strict=True)]


def _candidate(
    scored: Scored, likely: float, tied: bool, ready: Asked, table: Weights
) -> Candidate:
    return Candidate(
        number=scored.person.number,
        probability=round(likely, 4),
        bits=round(scored.bits, 2),
        sure=is_sure(scored, likely, table),
        tied=tied,
        why=tuple(reasons(scored, ready)),
        matched_name=scored.form.full if scored.form else "",
    )

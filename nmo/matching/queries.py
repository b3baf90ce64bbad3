"""The look-up: who may be meant by a question, how likely, and why."""

from collections.abc import Collection
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

TOO_MANY = Problem(
    code="too_many_alike",
    text="More people fit than can be shown. "
    "Add a date of birth, an age, an address or a phone number.",
)


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
    scored, cut = _search(ready, frequencies, table, numbers, NARROW, today)
    if _best(scored) < table.search["good_enough"] and ready.words:
        wider, cut_wider = _search(ready, frequencies, table, numbers, WIDE, today)
        scored, cut = {**scored, **wider}, cut or cut_wider
    ranked = sorted(scored.values(), key=lambda s: (-s.bits, s.person.number))
    candidates, left_out = _candidates(ranked, ready, frequencies, table, limit)
    found = any(candidate.sure for candidate in candidates)
    complete = found or not (cut or left_out)
    return Findings(
        candidates=candidates,
        complete=complete,
        problems=question.problems if complete else (*question.problems, TOO_MANY),
        weights_version=table.version,
    )


def _frequencies(ready: Asked, table: Weights) -> Frequencies:
    codes = {code for word in ready.words for code in token_keys(word)}
    forms = {form for word in ready.words for form in (word, *other_forms(word))}
    held = reading.vocabulary(codes, forms)
    return Frequencies(held.bearers, held.people, table.name["unknown_frequency"])


def _search(
    ready: Asked,
    frequencies: Frequencies,
    table: Weights,
    numbers: Collection[int] | None,
    reach: Reach,
    today: date,
) -> tuple[dict[int, Scored], bool]:
    near = near_words(ready, frequencies, table, reach)
    looked_under = probes(ready, near, frequencies, table, reach, today=today)
    fetched = reading.fetch(looked_under, most=MOST_SCORED, among=numbers)
    scored = {p.number: score(ready, p, frequencies, table, today=today) for p in fetched.people}
    return scored, fetched.cut


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
    ties = _tied([s.bits for s, _ in shown], within)
    left_out = len(shown) > limit and shown[limit - 1][0].bits - shown[limit][0].bits <= within
    chosen = zip(shown[:limit], ties, strict=False)
    return tuple(_candidate(s, p, tie, ready, table) for (s, p), tie in chosen), left_out


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

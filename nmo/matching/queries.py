"""The look-up: who may be meant by a question, how likely, and why."""

from collections.abc import Collection
from datetime import date

from nmo.matching import reading
from nmo.matching.answer import Findings
from nmo.matching.asked import Asked, asked
from nmo.matching.frequencies import Frequencies
from nmo.matching.keys import token_keys
from nmo.matching.models import MatchRecord
from nmo.matching.names.classes import other_forms
from nmo.matching.probes import NARROW, WIDE
from nmo.matching.question import Question
from nmo.matching.searching import TOO_MANY, Search, best
from nmo.matching.showing import show
from nmo.matching.weights import Weights, weights


def look_up(
    question: Question,
    *,
    today: date,
    limit: int = 10,
    numbers: Collection[int] | None = None,
    other_than: Collection[int] = (),
) -> Findings:
    """Who may be meant by the question, best first, at most `limit`.

    `numbers` narrows the search to these people; `other_than` are not answered, for a record
    that is looked up by its own facts. `complete` is False where a limit cut the
    search short and nobody was surely found, so that nobody found must not be read as nobody
    there. The case number is not looked at here. Raises QuestionRefused where the question
    names nothing to look for. (Requirements 1, 3 and 4.)
    """
    ready = asked(question)
    frequencies, table = _vocabulary(ready)
    search = Search(ready, frequencies, table, today, numbers, other_than)
    scored, cut = search.run(NARROW, {})
    if best(scored) < table.search["good_enough"] and ready.words:
        scored, cut_wider = search.run(WIDE, scored)
        cut = cut or cut_wider
    shown = show(scored.values(), ready, frequencies, table, limit=limit)
    found = any(candidate.sure for candidate in shown.candidates)
    short = None if found else cut or (TOO_MANY if shown.left_out else None)
    return Findings(
        candidates=shown.candidates,
        complete=short is None,
        problems=(*question.problems, *([short] if short else ())),
        weights_version=table.version,
    )


def held_among(numbers: Collection[int]) -> frozenset[int]:
    """Which of these people can be found at all."""
    rows = MatchRecord.objects.filter(number__in=numbers)
    return frozenset(rows.values_list("number", flat=True))


def _vocabulary(ready: Asked) -> tuple[Frequencies, Weights]:
    """How common the words asked for are, and the weights in force."""
    codes = {code for word in ready.words for code in token_keys(word)}
    forms = {form for word in ready.words for form in (word, *other_forms(word))}
    held = reading.vocabulary(codes, forms)
    table = weights(held.weights_version)
    return Frequencies(held.bearers, held.people, table.name["unknown_frequency"]), table

"""The look-up: who may be meant by a question, how likely, and why."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nmo.matching import reading
from nmo.matching.answer import Findings
from nmo.matching.asked import Asked, asked
from nmo.matching.frequencies import Frequencies
from nmo.matching.keys import token_keys
from nmo.matching.models import MatchRecord
from nmo.matching.names.classes import other_forms
from nmo.matching.posterior import even_odds, likelihoods
from nmo.matching.probes import NARROW, WIDE, Reach, near_words, probes
from nmo.matching.question import Problem, Question
from nmo.matching.reading import Reached
from nmo.matching.scoring import Scored, is_sure, score
from nmo.matching.showing import show, would_be_shown
from nmo.matching.weights import Weights, weights

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
    other_than: Collection[int]

    def run(
        self, reach: Reach, known: Mapping[int, Scored]
    ) -> tuple[dict[int, Scored], Problem | None]:
        """The people scored by number, with those known, and what cut the search short."""
        ready, frequencies, table, today = self.ready, self.frequencies, self.table, self.today
        near = near_words(ready, frequencies, table, reach)
        looked_under = probes(ready, near, frequencies, table, reach, today=today)
        if not looked_under:
            return {**known}, TOO_LITTLE
        fetched = reading.fetch(looked_under, most=MOST_SCORED, among=self.numbers)
        cut = fetched.all_alike or would_be_shown(fetched.cut_bits, ready, frequencies, table)
        return self._scored(fetched.people, known), TOO_MANY if cut else None

    def _scored(self, reached: Sequence[Reached], known: Mapping[int, Scored]) -> dict[int, Scored]:
        """Those who may be meant; the others too, unless somebody of the first is sure.

        Of nearly everybody reached too little agrees: beside a sure person they are not shown,
        whatever else they would weigh, so that most questions need a few people scored.
        """
        even = even_odds(self.frequencies.people, self.table)
        scored = {**known}
        self._score(scored, (each for each in reached if each.bits >= even))
        if not self._is_somebody_sure(scored.values()):
            self._score(scored, (each for each in reached if each.bits < even))
        return scored

    def _score(self, scored: dict[int, Scored], reached: Iterable[Reached]) -> None:
        for each in reached:
            if each.number not in scored and each.number not in self.other_than:
                scored[each.number] = score(
                    self.ready, each.held(), self.frequencies, self.table, today=self.today
                )

    def _is_somebody_sure(self, scored: Iterable[Scored]) -> bool:
        every = list(scored)
        likely = likelihoods(every, self.frequencies.people, self.table)
        return any(
            is_sure(each, likelihood.alone, self.table)
            for each, likelihood in zip(every, likely, strict=True)
        )


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
    if _best(scored) < table.search["good_enough"] and ready.words:
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


def _best(scored: dict[int, Scored]) -> float:
    return max((s.bits for s in scored.values()), default=0.0)

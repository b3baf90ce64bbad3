"""Which of the four answers it is, and what comes first in it. Pure."""

from dataclasses import dataclass

from nmo.checks.words import HARMLESS, NOTHING_LOADED, SEARCH_CUT, AnswerKind
from nmo.law import Standing
from nmo.matching.question import Problem

# "In force?" is the question, so what may bind now comes before what binds later or did once.
FIRST_TO_LAST = (Standing.IN_FORCE, Standing.UNCLEAR, Standing.NOT_YET, Standing.ENDED)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a search came to, as far as the answer depends on it.

    found: somebody is surely meant whom an order names. possible: somebody may be.
    complete: nobody who may be meant was left out. loaded: some source is complete up to a moment.
    problems: what of the question could not be used, and what cut the search.
    """

    found: bool
    possible: bool
    complete: bool
    loaded: bool
    problems: tuple[Problem, ...] = ()


def answer_of(outcome: Outcome) -> AnswerKind:
    """Which of the four answers; *none* only where nothing at all stands against it.

    A part of the question that was not read, a search that was cut and a register that nothing
    was ever loaded into each make it *cannot answer*.
    """
    if outcome.found:
        return AnswerKind.FOUND
    if outcome.possible:
        return AnswerKind.POSSIBLE
    whole = all(problem.code in HARMLESS for problem in outcome.problems)
    if outcome.complete and outcome.loaded and whole:
        return AnswerKind.NONE
    return AnswerKind.CANNOT_ANSWER


def problems_of(outcome: Outcome) -> tuple[Problem, ...]:
    """Every problem that the asker should know, each with what to do."""
    found = list(outcome.problems)
    if not outcome.loaded:
        found.append(NOTHING_LOADED)
    if not outcome.complete and not outcome.problems:
        found.append(SEARCH_CUT)
    return tuple(found)


def place_of(standing: Standing) -> int:
    """Where an order of this standing comes among others; 0 is first."""
    return FIRST_TO_LAST.index(standing)

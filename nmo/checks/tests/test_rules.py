"""No fault turns a cannot answer into none."""

import pytest

from nmo.checks.rules import Outcome, answer_of, problems_of
from nmo.checks.words import NOTHING_LOADED, AnswerKind
from nmo.matching.question import Problem

LOST = Problem(code="number_not_understood", text="A number was not understood.")
CHILD = Problem(code="age_of_a_child", text="The age is that of a young child.")
NOBODY = {"found": False, "possible": False, "complete": True, "loaded": True}


def outcome(**changes: object) -> Outcome:
    return Outcome(**{**NOBODY, **changes})  # type: ignore[arg-type]


def test_nobody_found_with_nothing_against_it_is_none() -> None:
    assert answer_of(outcome()) is AnswerKind.NONE


@pytest.mark.parametrize(
    "fault",
    [{"complete": False}, {"loaded": False}, {"problems": (LOST,)}],
    ids=["the search was cut", "nothing was ever loaded", "a part was not read"],
)
def test_each_fault_makes_nobody_found_a_cannot_answer(fault: dict[str, object]) -> None:
    assert answer_of(outcome(**fault)) is AnswerKind.CANNOT_ANSWER


def test_a_remark_that_loses_nothing_leaves_none_as_it_is() -> None:
    assert answer_of(outcome(problems=(CHILD,))) is AnswerKind.NONE


def test_somebody_who_may_be_meant_is_shown_whatever_else_failed() -> None:
    whole = outcome(possible=True, complete=False, loaded=False, problems=(LOST,))

    assert answer_of(whole) is AnswerKind.POSSIBLE


def test_somebody_surely_meant_is_found() -> None:
    assert answer_of(outcome(found=True, possible=True)) is AnswerKind.FOUND


def test_an_empty_register_says_that_nothing_was_loaded() -> None:
    assert problems_of(outcome(loaded=False)) == (NOTHING_LOADED,)


def test_a_cut_search_always_says_so() -> None:
    assert [problem.code for problem in problems_of(outcome(complete=False))] == ["search_cut"]

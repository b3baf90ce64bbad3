"""A fault is told without its words, and a stranger's telling is not taken at its word."""

import pytest

from nmo.faults import CALLS_ELSEWHERE, lines_of, only_lines

NAME = "Leanne Pike"


def fault() -> Exception:
    """An error with a name in it, brought about by another."""
    try:
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise ValueError(NAME) from error
    except ValueError as error:
        return error


def test_every_error_and_its_calls_are_told_and_no_word_of_theirs() -> None:
    lines = "\n".join(lines_of(fault()))

    assert "builtins.ValueError" in lines
    assert "builtins.KeyError" in lines
    assert "test_faults.py" in lines
    assert NAME not in lines


def test_the_calls_in_another_process_are_told_too() -> None:
    error = fault()
    setattr(error, CALLS_ELSEWHERE, ("  /there.py:1 read",))

    assert "  /there.py:1 read" in list(lines_of(error))


def test_what_is_told_is_a_line_as_it_is_told() -> None:
    lines = tuple(lines_of(fault()))

    assert only_lines(lines) == lines


@pytest.mark.parametrize(
    "said", [NAME, f"ValueError: {NAME}", "two\nlines", b"bytes", None, "a" * 999]
)
def test_what_is_no_such_line_is_not_taken(said: object) -> None:
    assert only_lines([said]) == ()


def test_no_process_fills_the_log() -> None:
    assert len(only_lines(["builtins.ValueError"] * 10_000)) < 100

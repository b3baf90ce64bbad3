"""What takes too long or too much is found, by those who look for it in very many shapes."""

import time

import pytest

from nmo.intake.tests.fuzzing import MOST_MEGABYTES, MOST_SECONDS, within_bounds


def take(megabytes: int) -> bytes:
    """So much memory, all of it written to."""
    return b"x" * (megabytes * 1024 * 1024)


def work(seconds: float) -> None:
    """Keep the processor busy for so long."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_what_takes_little_is_let_be() -> None:
    within_bounds(take, MOST_MEGABYTES // 2)
    within_bounds(work, 0.01)


def test_too_much_memory_is_found() -> None:
    with pytest.raises(AssertionError, match="MB"):
        within_bounds(take, MOST_MEGABYTES + 50)


def test_too_much_time_is_found() -> None:
    with pytest.raises(AssertionError, match=" s"):
        within_bounds(work, MOST_SECONDS + 0.1)


def test_an_error_comes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        within_bounds(lambda: 1 // 0)

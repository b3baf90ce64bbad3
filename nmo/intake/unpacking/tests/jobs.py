"""Functions for the tests of limits, each of which does one thing that a reader might do."""

import ctypes
import os
import subprocess
import tempfile
import time
from pathlib import Path

from nmo.intake.unpacking.gathering import Found, Gathering
from nmo.intake.unpacking.limits import LimitReached


def double(number: int) -> int:
    """Something ordinary."""
    return 2 * number


def refuse(why: str) -> None:
    """Raise something ordinary."""
    raise ValueError(why)


def sleep(seconds: float) -> None:
    """Wait without working."""
    time.sleep(seconds)


def spin() -> None:
    """Work without end."""
    while True:
        pass


def fill(mebibytes: int) -> int:
    """Take so much memory."""
    return len(bytearray(mebibytes * 1024 * 1024))


def open_at_fault(found: Found, gathering: Gathering) -> None:
    """Open a file as a reader would that has a fault: its error repeats what it read."""
    raise KeyError(found.data)


def open_and_fail(found: Found, gathering: Gathering) -> Gathering:
    """Note such a fault as whoever opens files does."""
    try:
        open_at_fault(found, gathering)
    except KeyError as error:
        gathering.failed(found, error)
    return gathering


def crash() -> None:
    """Read where nothing is."""
    ctypes.string_at(0)


def environment() -> list[str]:
    """What stands in the environment."""
    return sorted(os.environ)


def open_files() -> list[str]:
    """What is open, as the system names it."""
    numbers = list(Path("/proc/self/fd").iterdir())
    return [str(number.readlink()) for number in numbers if number.exists()]


def start_and_hang(seconds: int) -> None:
    """Start a program that would outlive this process, and hang."""
    subprocess.Popen(["sleep", str(seconds)])
    time.sleep(seconds)


class Hostile:
    """What a reader that was taken over might answer: it would run a function where it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


def answer_hostilely() -> Hostile:
    """Answer something that is no value."""
    return Hostile()


def say_it_was_stopped() -> None:
    """Claim what the register alone can know."""
    raise LimitReached("Ring this number.")


def write(megabytes: int) -> None:
    """Fill the disk."""
    with tempfile.TemporaryFile() as file:
        for _ in range(megabytes):
            file.write(bytes(1_000_000))

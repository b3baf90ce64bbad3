"""How far the register was looked over for records of one person: said by the slice above."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

Progress: TypeAlias = Callable[[datetime], str]

_PROGRESS: list[Progress] = []


def register_progress(progress: Progress) -> None:
    """Let the pages about two records say it; registering twice changes nothing."""
    if progress not in _PROGRESS:
        _PROGRESS.append(progress)


def progress_words(now: datetime) -> str:
    """How far it has come, in a sentence; empty where nobody looks."""
    return " ".join(progress(now) for progress in _PROGRESS)

"""What every engine can do, and asking it."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from benchmarks.finding.measures.answered import Answered, Found
from benchmarks.finding.measures.times import centiles, processor_time
from benchmarks.finding.questions.asked import About, Asked

WARM_UP = 40


class Engine(Protocol):
    """Something that answers questions."""

    name: str
    backend: int | None

    def answer(self, asked: Asked) -> Sequence[Found]:
        """Whom it finds, best first."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """The answers to a list of questions, and what one cost."""

    answers: list[Answered]
    cpu_ms: float

    def times(self) -> dict[str, float]:
        """Wall times one at a time, and processor time a look-up, in milliseconds."""
        return {**centiles([a.wall_ms for a in self.answers]), "cpu_ms": round(self.cpu_ms, 2)}


def ask(engine: Engine, questions: Iterable[About]) -> Run:
    """Ask every question, one at a time, after some to warm up with."""
    every = list(questions)
    for about in every[:: max(1, len(every) // WARM_UP)]:
        engine.answer(about.asked)
    answers = []
    with processor_time(engine.backend) as spent:
        for about in every:
            started = time.perf_counter()
            found = engine.answer(about.asked)
            wall = 1000 * (time.perf_counter() - started)
            answers.append(Answered(about=about, found=tuple(found), wall_ms=wall))
    return Run(answers=answers, cpu_ms=spent.milliseconds / max(1, len(every)))


def ask_apart(engine: Engine, questions: Iterable[About]) -> tuple[Run, Run]:
    """The questions about people on the register, then those about strangers, timed apart.

    A stranger costs more: nobody is surely found, so the search goes wider.
    """
    every = list(questions)
    members = ask(engine, [about for about in every if not about.is_stranger])
    return members, ask(engine, [about for about in every if about.is_stranger])

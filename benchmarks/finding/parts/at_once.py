"""How many look-ups a second several connections get, asking at once."""

import multiprocessing
import os
import resource
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.finding.homes import use
from benchmarks.finding.measures.times import centiles
from benchmarks.finding.options import TODAY
from benchmarks.finding.questions.asked import About

ASKERS, WARM_UP = 4, 20


@dataclass(frozen=True, kw_only=True)
class Asker:
    """What one process did."""

    walls: list[float]
    peak_mebibytes: int

    @property
    def a_second(self) -> float:
        return 1000 * len(self.walls) / sum(self.walls)


def measure(questions: Sequence[About], seconds: float) -> dict[str, object]:
    """Look-ups a second of four processes together, the times of one, and what a process needs."""
    return figures(ask_together([""] * ASKERS, questions, seconds))


def figures(told: Sequence[Asker]) -> dict[str, object]:
    """What these processes did together."""
    return {
        "askers": len(told),
        "cores": os.cpu_count() or 1,
        "a_second": round(sum(each.a_second for each in told), 1),
        **centiles([wall for each in told for wall in each.walls]),
        "peak_mebibytes_of_a_process": max(each.peak_mebibytes for each in told),
    }


def ask_together(
    databases: Sequence[str], questions: Sequence[About], seconds: float
) -> list[Asker]:
    """A process for each database, empty for the home's own, all asking for so many seconds."""
    home, count = os.environ["NMO_HOME"], len(databases)
    shares = [list(questions[number::count]) for number in range(count)]
    # Not forked: a copy of a process that has a database pool may wait for ever.
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=spawned) as pool:
        return list(pool.map(ask_for, [home] * count, databases, shares, [seconds] * count))


def ask_for(home: str, database: str, questions: list[About], seconds: float) -> Asker:
    """Ask these questions in turn for so long."""
    if database:
        os.environ["DATABASE_URL"] = database
    use(Path(home), create=False)
    from benchmarks.finding.engines.register import Register

    register, walls = Register(TODAY), []
    for about in questions[:WARM_UP]:
        register.answer(about.asked)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        started = time.perf_counter()
        register.answer(questions[len(walls) % len(questions)].asked)
        walls.append(1000 * (time.perf_counter() - started))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Asker(walls=walls, peak_mebibytes=round(peak / 1024))

"""What look-ups cost."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

TICKS_A_SECOND = 100  # of /proc on Linux


@dataclass
class Processor:
    """Milliseconds of processor time: this process's and, where named, its database process's."""

    milliseconds: float = 0.0


@contextmanager
def processor_time(backend: int | None = None) -> Iterator[Processor]:
    """Measure the block; `backend` is the number of the database's process, if it has one."""
    spent = Processor()
    began = time.process_time() + _of_process(backend)
    yield spent
    spent.milliseconds = 1000 * (time.process_time() + _of_process(backend) - began)


def _of_process(number: int | None) -> float:
    """Seconds that a process has used; 0 where the machine does not tell."""
    stat = Path(f"/proc/{number}/stat")
    if number is None or not stat.is_file():
        return 0.0
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


def centiles(walls: Sequence[float]) -> dict[str, float]:
    """The milliseconds within which half, 95 and 99 in a hundred were answered."""
    if len(walls) < 2:
        return {}
    cut = quantiles(walls, n=100, method="inclusive")
    return {f"p{n}_ms": round(cut[n - 1], 2) for n in (50, 95, 99)}

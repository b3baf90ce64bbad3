"""The register's own commands, run as a desk would run them, with what they cost."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.finding.homes import NMO

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, kw_only=True)
class Ran:
    """How a command ended, after how many seconds, and the memory it had at most."""

    code: int
    seconds: float
    peak_mebibytes: int
    complaint: str


def run(home: Path, *words: str | Path) -> Ran:
    """Run `nmo` with these words on the home."""
    started = time.perf_counter()
    command = subprocess.Popen(
        [*NMO, *words],
        env=os.environ | {"NMO_HOME": str(home)},
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert command.stderr is not None
    complaint = command.stderr.read().decode("utf-8", "replace")[-400:]
    _, status, used = os.wait4(command.pid, 0)
    return Ran(
        code=os.waitstatus_to_exitcode(status),
        seconds=round(time.perf_counter() - started, 1),
        peak_mebibytes=round(used.ru_maxrss / 1024),
        complaint=complaint,
    )


def knows(home: Path, command: str) -> bool:
    """Whether the register has a command."""
    return run(home, command, "--help").code == 0


def disk_mebibytes(home: Path) -> int:
    """What the home takes on the disk."""
    told = subprocess.run(["du", "-sk", str(home)], capture_output=True, text=True, check=False)
    return round(int(told.stdout.split()[0]) / 1024)

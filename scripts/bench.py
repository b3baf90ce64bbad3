"""Run every benchmark, one after the other: bench.py [--full].

A benchmark prints its figures as a table and writes them to benchmarks/results/NAME.json.
"""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]

# Each program with its arguments: as `make bench` runs it, and as `make bench-full` does.
BENCHMARKS = (
    ("start.py", (), ()),
    ("feed.py", (), ()),
    ("importing.py", ("--rows", "10000", "100000"), ()),
    ("audit.py", ("--entries", "100000"), ("--entries", "1000000")),
    ("checks.py", ("--orders", "100000"), ("--orders", "350000")),
    ("api.py", ("--orders", "100000"), ("--orders", "350000")),
    ("matching.py", ("--people", "100000"), ("--people", "1000000")),
)


def main(*, full: bool) -> int:
    """Run the benchmarks in turn; answer with the number of those that failed."""
    (PROJECT / "benchmarks" / "results").mkdir(exist_ok=True)
    failed = 0
    for program, usual, at_full_size in BENCHMARKS:
        print(f"\n== {Path(program).stem}", flush=True)  # noqa: T201
        command = [sys.executable, f"benchmarks/{program}", *(at_full_size if full else usual)]
        failed += subprocess.run(command, cwd=PROJECT, check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main(full="--full" in sys.argv[1:]))

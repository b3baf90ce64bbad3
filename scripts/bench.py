"""Run the benchmarks, one after the other: bench.py [--full] [NAME ...].

A benchmark prints its figures as a table and writes them to benchmarks/results/. Names choose
some of them: `bench.py --full finding`.
"""

import argparse
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]

# Each with its arguments: as `make bench` runs it, and as `make bench-full` does.
BENCHMARKS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "start": ((), ()),
    "feed": ((), ()),
    "importing": (("--rows", "10000", "100000"), ()),
    "audit": (("--entries", "100000"), ("--entries", "1000000")),
    "checks": (("--orders", "100000"), ("--orders", "350000")),
    "api": (("--orders", "100000"), ("--orders", "350000")),
    "breaches": (
        ("--orders", "10000", "--breaches", "4000"),
        ("--orders", "100000", "--breaches", "40000"),
    ),
    "name_pairs": ((), ()),
    "linking": (("--people", "20000", "--incidents", "2000"), ("--spark",)),
    "reading": (("--packs", "40"), ("--packs", "300")),
    "finding": (("--people", "100000"), ("--full",)),
}


def main(chosen: list[str], *, full: bool) -> int:
    """Run the chosen benchmarks in turn; answer with the number of those that failed."""
    (PROJECT / "benchmarks" / "results").mkdir(exist_ok=True)
    failed = 0
    for name in chosen or BENCHMARKS:
        print(f"\n== {name}", flush=True)  # noqa: T201
        usual, at_full_size = BENCHMARKS[name]
        command = [*_program(name), *(at_full_size if full else usual)]
        failed += subprocess.run(command, cwd=PROJECT, check=False).returncode != 0
    return failed


def _program(name: str) -> list[str]:
    """What runs a benchmark: a file, or a package for one of several files."""
    if (PROJECT / "benchmarks" / name).is_dir():
        return [sys.executable, "-m", f"benchmarks.{name}"]
    return [sys.executable, f"benchmarks/{name}.py"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--full", action="store_true", help="at full size, beside the peers")
    given = parser.parse_args()
    if unknown := set(given.names) - set(BENCHMARKS):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}")
    sys.exit(main(given.names, full=given.full))

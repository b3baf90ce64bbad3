"""Sizes of register beside each other, each measured by a run of its own."""

import subprocess
import sys
from typing import Any

from benchmarks.finding import results

SIZES = (10_000, 100_000, 1_000_000)


def measure_sizes(largest: int) -> int:
    """Measure every size up to the largest; returns how many runs failed."""
    command = [sys.executable, "-m", "benchmarks.finding", "size", "--people"]
    sizes = [size for size in SIZES if size <= largest]
    failed = sum(subprocess.run([*command, str(s)], check=False).returncode != 0 for s in sizes)
    show_growth()
    return failed


def show_growth() -> None:
    """Print the sizes that were measured beside each other."""
    found = {size: kept for size in SIZES if (kept := results.kept(f"size-{size}"))}
    print("\ngrowth" + "".join(f"{size:>12,}" for size in found))
    for name, look in ROWS.items():
        print(f"  {name:36}" + "".join(f"{look(kept):>12}" for kept in found.values()))


def _sum(kept: dict[str, Any], name: str) -> int:
    return sum(kept[name].values())


ROWS = {
    "people": lambda kept: f"{kept['loaded']['people']:,}",
    "load, seconds": lambda kept: kept["loaded"]["seconds"],
    "load, ms a person": lambda kept: round(
        1000 * kept["loaded"]["seconds"] / kept["loaded"]["people"], 2
    ),
    "peak memory of the loader, MiB": lambda kept: kept["loaded"]["peak_mebibytes"],
    "tables, MiB": lambda kept: _sum(kept, "tables_mebibytes"),
    "indexes, MiB": lambda kept: _sum(kept, "indexes_mebibytes"),
    "recall@1": lambda kept: kept["recall_at_1"],
    "one look-up, p50 ms": lambda kept: kept["times"]["p50_ms"],
    "one look-up, p99 ms": lambda kept: kept["times"]["p99_ms"],
    "one look-up, processor ms": lambda kept: kept["times"]["cpu_ms"],
    "a look-up of a stranger, p99 ms": lambda kept: kept["times_of_strangers"]["p99_ms"],
    "four at once, a second": lambda kept: kept["four at once"]["a_second"],
    "peak memory of a process, MiB": lambda kept: kept["four at once"][
        "peak_mebibytes_of_a_process"
    ],
}

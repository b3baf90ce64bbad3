"""How long `nmo import` takes for a spreadsheet of orders, how much memory, and whether it grows
in proportion.

    .venv/bin/python benchmarks/importing.py [--rows 10000 50000 100000] [--xlsx]

Each size goes into a register of its own in a temporary home. The whole command is timed, as a
desk would run it, the making of the database left out. Must hold: 100,000 rows in 180 seconds
with at most 1,000 MiB, fewer in proportion, and a row of the largest file at most a quarter
dearer than one of the smallest.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from nmo.cli.synthetic.sheets import sheet_rows, write_csv, write_xlsx

PROJECT = Path(__file__).resolve().parents[1]
RESULTS = PROJECT / "benchmarks" / "results" / "importing.json"
NMO = [sys.executable, "-m", "nmo.cli.main"]
MUST_HOLD_SECONDS, MUST_HOLD_MEBIBYTES, MUST_HOLD_GROWTH = 180, 1000, 1.25
ROWS_OF_THE_LIMIT = 100_000


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One import."""

    rows: int
    seconds: float
    rows_a_second: float
    peak_mebibytes: int
    holds: bool


def main() -> None:
    """Measure, print and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 50_000, 100_000])
    parser.add_argument("--xlsx", action="store_true", help="a workbook instead of a CSV")
    given = parser.parse_args()
    figures = [measure(rows, xlsx=given.xlsx) for rows in sorted(given.rows)]
    growth = figures[0].rows_a_second / figures[-1].rows_a_second
    for each in figures:
        print(
            f"import  {each.rows:>7,} rows in {each.seconds} s ({each.rows_a_second} a second), "
            f"at most {each.peak_mebibytes} MiB"
        )
    print(
        f"a row of the largest took {growth:.2f} times one of the smallest; must hold "
        f"{MUST_HOLD_SECONDS} s and {MUST_HOLD_MEBIBYTES} MiB for 100,000, and {MUST_HOLD_GROWTH}"
    )
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    kept = {
        "imports": [asdict(each) for each in figures],
        "growth_per_row": round(growth, 2),
        "must_hold_seconds_for_100000": MUST_HOLD_SECONDS,
        "must_hold_mebibytes": MUST_HOLD_MEBIBYTES,
        "must_hold_growth_per_row": MUST_HOLD_GROWTH,
        "holds": growth <= MUST_HOLD_GROWTH and all(each.holds for each in figures),
    }
    RESULTS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def measure(rows: int, *, xlsx: bool) -> Figure:
    """The seconds and the peak memory of one import into a register that holds ten orders."""
    with tempfile.TemporaryDirectory(prefix="nmo-bench-") as folder:
        environment = os.environ | {"NMO_HOME": f"{folder}/home"}
        first, whole = (
            Path(folder, "first.csv"),
            Path(folder, "whole.xlsx" if xlsx else "whole.csv"),
        )
        write_csv(first, sheet_rows(10, seed=1))
        (write_xlsx if xlsx else write_csv)(whole, sheet_rows(rows, seed=2))
        try:
            run_import(first, environment)
            began = time.perf_counter()
            peak = run_import(whole, environment)
            seconds = time.perf_counter() - began
        finally:
            subprocess.run([*NMO, "stop"], env=environment, check=False, capture_output=True)
    return Figure(
        rows=rows,
        seconds=round(seconds, 1),
        rows_a_second=round(rows / seconds, 1),
        peak_mebibytes=peak,
        holds=seconds <= MUST_HOLD_SECONDS * max(rows / ROWS_OF_THE_LIMIT, 0.1)
        and peak <= MUST_HOLD_MEBIBYTES,
    )


def run_import(path: Path, environment: dict[str, str]) -> int:
    """Run the command and return its peak memory in MiB."""
    command = subprocess.Popen(
        [*NMO, "import", path, "--json"],
        env=environment,
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(command.pid, 0)
    if status:
        raise SystemExit(f"nmo import ended with {os.waitstatus_to_exitcode(status)}.")
    return round(used.ru_maxrss / 1024)


if __name__ == "__main__":
    main()

"""How long `nmo import` takes for a spreadsheet of orders, how much memory, and whether it grows
in proportion.

    .venv/bin/python benchmarks/importing.py [--rows 10000 50000 100000]

Each size goes into a register of its own in a temporary home. The whole command is timed, as a
desk would run it, the making of the database left out. Must hold: 100,000 rows in 180 seconds
with at most 1,000 MiB, fewer in proportion, and a row of the largest file at most a quarter
dearer than one of the smallest.
"""

import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
RESULTS = PROJECT / "benchmarks" / "results" / "importing.json"
NMO = [sys.executable, "-m", "nmo.cli.main"]
MUST_HOLD_SECONDS, MUST_HOLD_MEBIBYTES, MUST_HOLD_GROWTH = 180, 1000, 1.25
ROWS_OF_THE_LIMIT = 100_000
FORENAMES = ("Tobias", "Amara", "Łukasz", "Ayesha", "Siân", "Nazia", "Rhys", "Harpreet", "Mia")
SURNAMES = ("Marlow", "Okafor", "Nowak", "Hussain", "Pritchard", "Begum", "Evans", "Singh", "Vale")
STREETS = ("Sample Street", "Test Row", "Specimen Lane", "Example Road", "Model Terrace")
CONDITIONS = "no_violence_applicant|no_harassment_applicant|no_contact_applicant"
NO_CHILDREN, ONE_CHILD, TWO_CHILDREN = 50, 30, 20


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
    figures = [measure(rows) for rows in sorted(parser.parse_args().rows)]
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


def measure(rows: int) -> Figure:
    """The seconds and the peak memory of one import into a register that holds ten orders."""
    with tempfile.TemporaryDirectory(prefix="nmo-bench-") as folder:
        environment = os.environ | {"NMO_HOME": f"{folder}/home"}
        first, whole = Path(folder, "first.csv"), Path(folder, "whole.csv")
        write_spreadsheet(first, 10, seed=1)
        write_spreadsheet(whole, rows, seed=2)
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


def write_spreadsheet(path: Path, rows: int, *, seed: int) -> None:
    """Write so many orders of people who do not exist, in the register's own columns."""
    chance = random.Random(seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        written = csv.DictWriter(file, a_row(0, seed, chance))
        written.writeheader()
        written.writerows(a_row(number, seed, chance) for number in range(rows))


def a_row(number: int, seed: int, chance: random.Random) -> dict[str, str]:
    """One order: both parties, perhaps children, three conditions, and often awareness."""
    made = date(2026, 1, 5) + timedelta(days=chance.randrange(300))
    children = chance.choices((0, 1, 2), (NO_CHILDREN, ONE_CHILD, TWO_CHILDREN))[0]
    told = chance.random() < 0.7
    return {
        "order_ref": f"IMP-{seed}-{number}",
        "case_number": f"ZZ26F{seed}{number:06}",
        "court_name": "Family Court at Testford",
        "order_type": "nmo",
        "notice": "without_notice",
        "end_type": "specified_date_time",
        "made_on": f"{made:%Y-%m-%d}T14:30",
        "ends_at": f"{made + timedelta(days=365):%Y-%m-%d}T16:00",
        "respondent_name": a_name(chance),
        "respondent_date_of_birth": a_birth(chance, 1950, 2005),
        "respondent_address": f"{chance.randrange(1, 200)} {chance.choice(STREETS)}, Testford",
        "respondent_postcode": f"ZZ{chance.randrange(1, 99)} {chance.randrange(1, 9)}AA",
        "respondent_phone": f"07700 900{chance.randrange(1000):03}",
        "applicant_name": a_name(chance),
        "applicant_date_of_birth": a_birth(chance, 1950, 2005),
        "children": "|".join(
            f"{a_name(chance)};{a_birth(chance, 2010, 2025)}" for _ in range(children)
        ),
        "conditions": CONDITIONS,
        "aware_on": f"{made + timedelta(days=1):%Y-%m-%d}T18:05" if told else "",
        "aware_how": "personal_police" if told else "",
        "aware_by": "PC 1234" if told else "",
    }


def a_name(chance: random.Random) -> str:
    """A name of a person who does not exist."""
    middle = f" {chance.choice(FORENAMES)}" if chance.random() < 0.3 else ""
    family = f"{chance.choice(SURNAMES)}-{chance.choice(SURNAMES)}"
    return f"{chance.choice(FORENAMES)}{middle} {family}"


def a_birth(chance: random.Random, first_year: int, last_year: int) -> str:
    """A date of birth."""
    day = date(chance.randint(first_year, last_year), 1, 1) + timedelta(days=chance.randrange(365))
    return day.isoformat()


if __name__ == "__main__":
    main()

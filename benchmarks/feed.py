"""How long `nmo feed import` takes for a night of 2,000 orders with PDFs of 14 KB.

    .venv/bin/python benchmarks/feed.py [--orders 2000]

A register of its own is made in a temporary home; the whole command is timed, as a desk would
run it, the making of the database left out. Must hold: 60 seconds on two cores.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from nmo.intake.tests.feed_writer import (  # noqa: E402
    CASE,
    PASSWORD,
    STAMP,
    a_night,
    a_paper,
    a_row,
)

MUST_HOLD_SECONDS = 60
PDF_BYTES = 14_300
NMO = Path(sys.executable).with_name("nmo")


def main() -> None:
    """Measure, print and keep the figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=2000)
    orders = parser.parse_args().orders
    with tempfile.TemporaryDirectory(prefix="nmo-bench-") as folder:
        figure = measure(Path(folder), orders)
    print(
        f"feed import  {orders} orders in {figure['seconds']} s "
        f"({figure['orders_per_second']} a second), at most {figure['peak_mebibytes']} MiB; "
        f"must hold {MUST_HOLD_SECONDS} s for 2,000"
    )
    results = PROJECT / "benchmarks" / "results"
    results.mkdir(parents=True, exist_ok=True)
    (results / "feed.json").write_text(json.dumps(figure, indent=2) + "\n", encoding="utf-8")


def measure(folder: Path, orders: int) -> dict[str, float | int | bool]:
    """The seconds and the peak memory of one import into an empty register."""
    (folder / "password").write_bytes(PASSWORD)
    small = a_night(_made(folder / "small"), [])
    large = a_large_night(_made(folder / "large"), orders)
    environment = os.environ | {"NMO_HOME": str(folder / "home")}
    _import(small, environment, folder)
    began = time.perf_counter()
    _import(large, environment, folder)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    subprocess.run([NMO, "stop"], env=environment, check=True, capture_output=True)
    return {
        "orders": orders,
        "zip_bytes": large.stat().st_size,
        "seconds": round(seconds, 1),
        "orders_per_second": round(orders / seconds, 1),
        "peak_mebibytes": round(peak),
        "must_hold_seconds": MUST_HOLD_SECONDS,
        "holds": seconds <= MUST_HOLD_SECONDS * orders / 2000,
    }


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _import(path: Path, environment: dict[str, str], folder: Path) -> None:
    command = [NMO, "feed", "import", path, "--password-file", folder / "password", "--json"]
    subprocess.run(command, env=environment, check=True, capture_output=True)


def a_large_night(folder: Path, orders: int) -> Path:
    """A night of so many orders, each with its own people and a PDF that hardly packs."""
    chance = random.Random(20260714)
    surnames = ["Marlow", "Okafor", "Nowak", "Hussain", "Pritchard", "Begum", "Evans", "Singh"]
    forenames = ["Tobias", "Amara", "Łukasz", "Ayesha", "Siân", "Nazia", "Rhys", "Harpreet"]
    rows, papers = [], {}
    for number in range(orders):
        case = str(int(CASE) + number)
        rows.append(
            a_row(
                case,
                STAMP + number,
                respondent_surname=f"{chance.choice(surnames)}-{chance.choice(surnames)}",
                respondent_forename_s=f"{chance.choice(forenames)} {chance.choice(forenames)}",
                respondent_1st_line_of_address=f"{number} Test Row",
                respondent_phone=f"07700900{number % 1000:03}",
                applicant_surname=chance.choice(surnames),
                applicant_forename_s=f"{chance.choice(forenames)} {chance.choice(forenames)}",
                order_expiry_date="" if number % 3 else "13/07/2027_16:00",
            )
        )
        papers[a_paper(case, STAMP + number)] = b"%PDF-1.4\n" + chance.randbytes(PDF_BYTES)
    return a_night(folder, rows, papers=papers)


if __name__ == "__main__":
    main()

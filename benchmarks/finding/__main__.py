"""Is the right person found, of every community, and at what cost? And how do the peers do?

    python -m benchmarks.finding [PART ...] [--people 100000] [--home DIR]

Parts: labelled (Febrl and fake_1000 alone), population (a register of our own people). Figures go
to benchmarks/results/finding/. Whoever works on the engine uses --development: another seed, no
held-back kinds, Febrl's set 2.
"""

import argparse
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.finding import results
from benchmarks.finding.homes import a_home, use
from benchmarks.finding.options import Options
from benchmarks.finding.report import show

# Each part, and whether --home is its register: otherwise it has a new one of its own.
PARTS = {"labelled": False, "population": True}


def main() -> int:
    """Measure the parts asked for, print and keep their figures."""
    given = _arguments()
    if len(given.parts) == 1:
        _measure(given.parts[0], Options.of(given))
        return 0
    # A process serves one home.
    others = [word for word in sys.argv[1:] if word not in PARTS]
    command = [sys.executable, "-m", "benchmarks.finding", *others]
    runs = (subprocess.run([*command, part], check=False) for part in given.parts or PARTS)
    return sum(run.returncode != 0 for run in runs)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--home", type=Path, help="a folder to keep the filled register in")
    parser.add_argument("--development", action="store_true")
    parser.add_argument("--through-import", action="store_true")
    parser.add_argument("--misses", type=int, default=0, help="show this many misses")
    given = parser.parse_args()
    if unknown := set(given.parts) - set(PARTS):
        parser.error(f"no part {', '.join(sorted(unknown))}")
    return given


def _measure(part: str, options: Options) -> None:
    print(f"\n{part}", flush=True)
    with a_home(options.home if PARTS[part] else None) as home:
        use(home, create=True)
        # Only now: what a part measures needs Django to be ready.
        figures = import_module(f"benchmarks.finding.parts.{part}").measure(home, options)
    if not options.development:
        results.keep(part, figures)
    _show(part, figures)


def _show(part: str, figures: dict[str, Any]) -> None:
    if part != "population":
        show.show_plain(figures)
        return
    show.show_plain({k: v for k, v in figures.items() if k not in ("accuracy", "fairness")})
    show.show_accuracy(figures["accuracy"])
    show.show_calibration(figures["accuracy"])
    show.show_fairness(figures["fairness"])


if __name__ == "__main__":
    sys.exit(main())

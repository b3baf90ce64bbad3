"""Is the right person found, of every community, and at what cost? And how do the peers do?

    python -m benchmarks.finding [PART ...] [--people 100000] [--home DIR] [--full]

Parts: labelled (Febrl, fake_1000, name pairs), population (a register of our own people), loading
(`nmo import`, `--batch`, `link`), peers, size (one column of the growth table), standby. Figures go
to benchmarks/results/finding/. Whoever works on the engine uses --development: another seed, no
held-back kinds, Febrl's set 2.
"""

import argparse
import subprocess
import sys
from importlib import import_module
from typing import Any

from benchmarks.finding import results
from benchmarks.finding.arguments import PARTS, arguments, parts_of
from benchmarks.finding.growth import measure_sizes
from benchmarks.finding.homes import a_home, use
from benchmarks.finding.options import Options
from benchmarks.finding.report import show
from benchmarks.finding.report.table import show_table


def main() -> int:
    """Measure what is asked for, print and keep the figures; returns how many parts failed."""
    given = arguments()
    if len(given.parts) == 1:
        _measure(given.parts[0], Options.of(given))
        return 0
    return _each_alone(given)


def _each_alone(given: argparse.Namespace) -> int:
    """Every part in a process of its own, as a process serves one home; then the table."""
    failed = 0
    with a_home(given.home) as home:
        same = ["--people", str(given.people), "--home", str(home), "--misses", str(given.misses)]
        same += ["--development"] * given.development
        same += ["--through-import"] * given.through_import
        for part in parts_of(given):
            command = [sys.executable, "-m", "benchmarks.finding", part, *same]
            failed += subprocess.run(command, check=False).returncode != 0
    if given.growth:
        failed += measure_sizes(given.people)
    if not given.development:
        show_table(given.people)
    return failed


def _measure(part: str, options: Options) -> None:
    print(f"\n{part}", flush=True)
    with a_home(options.home if PARTS[part] else None) as home:
        use(home, create=True)
        # Only now: what a part measures needs Django to be ready.
        figures = import_module(f"benchmarks.finding.parts.{part}").measure(home, options)
    if not options.development:
        name = f"size-{options.people}" if part == "size" else part
        results.keep(name, {"register_of": options.people, **figures})
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

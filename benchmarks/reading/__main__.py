"""How well are the courts' papers read?

    python -m benchmarks.reading [--layouts development|kept_back] [--packs N] [--channel C]
                                 [--workers 2] [--misses N] [--here]
    python -m benchmarks.reading make --folder DIR [--packs N]     # the packs and their truth
    python -m benchmarks.reading fit [--packs N]                   # the reader's confidence

Measures both sides where none is named. Figures go to benchmarks/results/reading/.
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.reading import plan
from benchmarks.reading.arguments import arguments
from benchmarks.reading.packs import make_pack
from benchmarks.reading.plan import DEVELOPMENT, KEPT_BACK, Wanted
from benchmarks.reading.report.misses import show_misses
from benchmarks.reading.report.results import keep, results
from benchmarks.reading.report.table import show
from benchmarks.reading.running import run


def main() -> int:
    """Do what is asked for; answers with the number of what failed."""
    given = arguments()
    if given.part == "make":
        return _make(given)
    if given.part == "fit":
        from benchmarks.reading.fitting import fit

        return fit(packs=given.packs, workers=given.workers, here=given.here,
                   channels=given.channel)  # fmt: skip
    return sum(_measure(given, side) for side in given.layouts or (DEVELOPMENT, KEPT_BACK))


def _measure(given: argparse.Namespace, side: str) -> int:
    """Measure one side; answers with the number of packs on which the reader broke down."""
    scored = run(_wanted(given, side), workers=given.workers, here=given.here)
    found = results(side, scored)
    show(found)
    if given.misses and side == DEVELOPMENT:
        show_misses(scored, given.misses)
    if not (given.channel or given.layout or given.seed):
        keep(side, found)
    return sum(one.broke_down for one in scored)


def _wanted(given: argparse.Namespace, side: str) -> list[Wanted]:
    seed = given.seed or (plan.DEVELOPMENT_SEED if given.misses else plan.REPORT_SEED)
    return list(plan.wanted(side, given.packs, seed, given.channel, given.layout or ""))


def _make(given: argparse.Namespace) -> int:
    folder = Path(given.folder or "packs")
    folder.mkdir(parents=True, exist_ok=True)
    for side in given.layouts or (DEVELOPMENT,):
        for one in _wanted(given, side):
            pack = make_pack(one.seed, one.side, one.layout, one.channel)
            ending = Path(pack.file_name).suffix
            (folder / f"{pack.pack_id}{ending}").write_bytes(pack.data)
            truth = json.dumps(pack.truth, ensure_ascii=False, indent=1)
            (folder / f"{pack.pack_id}.json").write_text(truth + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

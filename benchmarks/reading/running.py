"""Making, reading and scoring packs, by several workers where that is asked for."""

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from benchmarks.reading.facing import read_by_command, read_here
from benchmarks.reading.packs import make_pack
from benchmarks.reading.plan import Wanted
from benchmarks.reading.scoring import Scored, score_pack

AT_ONCE = 8


def run(wanted: Sequence[Wanted], *, workers: int, here: bool) -> list[Scored]:
    """Score every pack that is wanted, in their order."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    batches = [(wanted[i : i + AT_ONCE], here) for i in range(0, len(wanted), AT_ONCE)]
    if workers == 1:
        return [scored for batch in batches for scored in _batch(batch)]
    # Spawned: whoever reads starts processes and threads of their own.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        return [scored for done in pool.map(_batch, batches) for scored in done]


def _batch(given: tuple[Sequence[Wanted], bool]) -> list[Scored]:
    wanted, here = given
    packs = [make_pack(one.seed, one.side, one.layout, one.channel) for one in wanted]
    answers = [read_here(pack) for pack in packs] if here else read_by_command(packs)
    return [score_pack(pack, answer) for pack, answer in zip(packs, answers, strict=True)]

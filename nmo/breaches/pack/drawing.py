"""Papers drawn page by page, each a stranger's bytes in a limited process of its own."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from nmo.breaches.pack.drawn import Drawn
from nmo.intake.unpacking.limits import LimitReached, limited

SECONDS, MEBIBYTES = 30, 1024
AT_ONCE = 4  # papers of one pack; a server has others to serve


def drawn(papers: Sequence[bytes]) -> tuple[Drawn, ...]:
    """The pages of each PDF or picture; whatever else it is has none, and says so."""
    workers = min(len(papers), AT_ONCE, os.cpu_count() or 1)
    with ThreadPoolExecutor(max(1, workers)) as pool:
        return tuple(pool.map(_drawn, papers))


def _drawn(paper: bytes) -> Drawn:
    from nmo.breaches.pack.page_pictures import pages_of  # its engines, only where they are needed

    try:
        return limited(pages_of, paper, seconds=SECONDS, mebibytes=MEBIBYTES)
    except LimitReached as why:
        return Drawn(problem=str(why))

"""Where the figures are kept, and how they are put together."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.finding.results import machine
from benchmarks.reading.report.table import CHANNELS_OF
from benchmarks.reading.scoring import Scored
from benchmarks.reading.scoring.figures import figures
from benchmarks.reading.told import Json

FOLDER = Path(__file__).parents[2] / "results" / "reading"


def results(side: str, scored: Sequence[Scored]) -> Json:
    """Everything reported of a run."""
    kinds = {kind: [s for s in scored if s.channel in of] for kind, of in CHANNELS_OF.items()}
    return {
        "layouts": side,
        "packs": len(scored),
        "by kind": {kind: figures(found) for kind, found in kinds.items() if found},
        "by channel": _by(scored, lambda one: one.channel),
        "by layout": _by(scored, lambda one: one.layout),
        "all": figures(scored),
    }


def keep(name: str, found: Json) -> None:
    """Keep the figures with the machine that they were measured on."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = json.dumps({**found, "machine": machine()}, indent=1, ensure_ascii=False)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def _by(scored: Sequence[Scored], key: Callable[[Scored], str]) -> dict[str, Json]:
    names = sorted({key(one) for one in scored})
    return {name: figures([one for one in scored if key(one) == name]) for name in names}

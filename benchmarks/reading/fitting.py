"""Fitting confidence: how often a value of each score was right, by field and channel.

Development packs of a seed that no report uses are read, and for each field the scores are put in
order and pooled until the share that is right only rises (isotonic regression by pooling adjacent
violators). The reader maps its own score through these steps.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading.plan import CLEAN, DEVELOPMENT, FITTING_SEED, wanted
from benchmarks.reading.running import run
from benchmarks.reading.scoring import Scored, Status
from benchmarks.reading.scoring.outcome import Group

FILE = Path(__file__).parents[2] / "nmo" / "intake" / "reading" / "confidence.csv"
HEADER = ("field_group", "channel", "score_from", "right")
CLEAN_PAPERS, SCANNED = "clean", "scanned"
EVERY_FIELD = "*"
# With fewer values than this a field has no steps of its own.
LEAST = 25


@dataclass(frozen=True, slots=True)
class Step:
    """From this score on, so large a share is right."""

    score_from: float
    right: float


@dataclass(slots=True)
class Pool:
    """Values of neighbouring scores."""

    score_from: float
    values: int
    right: int

    @property
    def share(self) -> float:
        """The share that is right, of few values nearer to a half."""
        return (self.right + 0.5) / (self.values + 1)


def fit(*, packs: int, workers: int, here: bool, channels: Sequence[str] = ()) -> int:
    """Read packs made for fitting and write the reader's data file; answers with 0.

    Steps of papers that were not read this time stay as they are.
    """
    before = _kept()
    FILE.write_text(",".join(HEADER) + "\n", encoding="utf-8")
    chosen = list(wanted(DEVELOPMENT, packs, FITTING_SEED, channels))
    scored = run(chosen, workers=workers, here=here)
    new = list(fitted(scored))
    again = {row[1] for row in new}
    rows = sorted([*(row for row in before if row[1] not in again), *new])
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([HEADER, *rows])
    print(f"{len(rows)} steps from {len(scored)} packs: {FILE.name}")
    return 0


def _kept() -> list[tuple[str, str, float, float]]:
    if not FILE.is_file():
        return []
    with FILE.open(encoding="utf-8", newline="") as file:
        return [
            (row["field_group"], row["channel"], float(row["score_from"]), float(row["right"]))
            for row in csv.DictReader(file)
        ]


def fitted(scored: Iterable[Scored]) -> Iterator[tuple[str, str, float, float]]:
    """The rows of the data file: each field with enough values, and all fields together."""
    judged: dict[tuple[str, str], list[tuple[float, bool]]] = defaultdict(list)
    for one in scored:
        channel = CLEAN_PAPERS if one.channel in CLEAN else SCANNED
        for outcome in one.outcomes:
            if outcome.sure is None or outcome.status is Status.MISSED:
                continue
            if outcome.group is Group.WARNINGS:
                continue
            value = (outcome.sure, outcome.status is Status.RIGHT)
            judged[outcome.field, channel].append(value)
            judged[EVERY_FIELD, channel].append(value)
    for (field, channel), values in sorted(judged.items()):
        if len(values) >= LEAST:
            for step in steps(values):
                yield field, channel, round(step.score_from, 4), round(step.right, 4)


def steps(judged: Sequence[tuple[float, bool]]) -> list[Step]:
    """Rising steps through (score, right): neighbours are pooled where they would fall."""
    pools: list[Pool] = []
    for score, right in sorted(judged):
        if pools and pools[-1].score_from == score:
            pools[-1].values += 1
            pools[-1].right += right
        else:
            pools.append(Pool(score, 1, int(right)))
    risen: list[Pool] = []
    for pool in pools:
        risen.append(pool)
        while len(risen) > 1 and risen[-2].share >= risen[-1].share:
            last = risen.pop()
            risen[-1].values += last.values
            risen[-1].right += last.right
    return [Step(pool.score_from, pool.share) for pool in risen]

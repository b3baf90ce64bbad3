"""The peers over the same people and the same questions."""

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from random import Random
from typing import Any, Protocol, TypeAlias

from benchmarks.finding.engines.engine import Engine, ask, ask_apart
from benchmarks.finding.engines.fulltext import fulltext
from benchmarks.finding.engines.rows import of_labelled, of_member
from benchmarks.finding.engines.scan import scan
from benchmarks.finding.engines.trigrams import trigrams
from benchmarks.finding.labelled.febrl import febrl
from benchmarks.finding.measures.recall import recall_at
from benchmarks.finding.options import TODAY, Options
from benchmarks.finding.questions import About, sample
from benchmarks.finding.report.accuracy import accuracy

FIRST_OF_FEBRL = 10**12
NOT_AVAILABLE = "not available"


Figures: TypeAlias = dict[str, object]


class Peer(Engine, Protocol):
    """An engine that is handed its people here."""

    def build(self, rows: Any) -> None:
        """Replace the people."""

    def add(self, rows: Any) -> None:
        """Add people."""


# Each with the share of the questions it is asked: at 1,000,000 people the scan takes a third of a
# second for one, the trigrams a tenth.
PEERS: dict[str, tuple[Callable[[], AbstractContextManager[Any]], float]] = {
    "pg_trgm": (trigrams, 0.4),
    "Tantivy": (fulltext, 1.0),
    "RapidFuzz": (scan, 0.08),
}


def measure(_home: Path, options: Options) -> dict[str, object]:
    """The figures of each peer, *not available* where it is not installed."""
    questions = sample(options.population, options.plan, today=TODAY).main
    figures: dict[str, object] = {}
    for name, (opened, share) in PEERS.items():
        with opened() as peer:
            chosen = _some(questions, share)
            figures[name] = NOT_AVAILABLE if peer is None else _of(peer, chosen, share, options)
            print(f"  {name} done", flush=True)
    return figures


def _of(
    peer: Peer, questions: Sequence[About], share: float, options: Options
) -> dict[str, object]:
    alone = {
        f"febrl{name}": _febrl_alone(peer, share, options, with_address=with_address)
        for name, with_address in (("", True), (", name and birth date only", False))
    }
    started = time.perf_counter()
    peer.build(of_member(member) for member in options.population.register())
    seconds = time.perf_counter() - started
    main = accuracy(*ask_apart(peer, questions)).as_json()
    inside = febrl(options.febrl_set, with_address=True, first_number=FIRST_OF_FEBRL)
    if inside:
        peer.add(map(of_labelled, inside.people))
    found = _recall(peer, inside.questions, share) if inside else NOT_AVAILABLE
    return {**alone, "loaded_seconds": round(seconds, 1), "accuracy": main, "febrl inside": found}


def _febrl_alone(peer: Peer, share: float, options: Options, *, with_address: bool) -> object:
    labelled = febrl(options.febrl_set, with_address=with_address)
    if labelled is None:
        return NOT_AVAILABLE
    peer.build(map(of_labelled, labelled.people))
    return _recall(peer, labelled.questions, share)


def _recall(peer: Peer, questions: Sequence[About], share: float) -> Figures:
    run = ask(peer, _some(questions, share))
    return {
        "questions": len(run.answers),
        "recall_at_1": round(recall_at(run.answers, 1).value, 4),
        "recall_at_5": round(recall_at(run.answers, 5).value, 4),
        "times": run.times(),
    }


def _some(questions: Sequence[About], share: float) -> Sequence[About]:
    if share == 1.0:
        return questions
    return Random(1).sample(list(questions), round(share * len(questions)))

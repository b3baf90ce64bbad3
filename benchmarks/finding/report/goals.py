"""The goals, each with where its figure stands in the results; at 1,000,000 people on two cores."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

Results: TypeAlias = dict[str, Any]
Figure: TypeAlias = float | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal:
    """One row of the table. `floor` is what must be held; `more_is_better` of recall, not of time.

    `ours` and `peer` look the figure up, and raise KeyError or TypeError where there is none.
    """

    what: str
    goal: float | None
    ours: Callable[[Results], Figure]
    floor: float | None = None
    peer: Callable[[Results], Figure] | None = None
    more_is_better: bool = True
    unit: str = ""


def _accuracy(name: str) -> Callable[[Results], Figure]:
    return lambda results: results["population"]["accuracy"][name]


def _peer_accuracy(name: str) -> Callable[[Results], Figure]:
    return lambda peer: peer["accuracy"][name]


def _labelled(which: str, name: str) -> Callable[[Results], Figure]:
    return lambda results: results["labelled"][which][name]


def _peer_labelled(which: str, name: str) -> Callable[[Results], Figure]:
    return lambda peer: peer[which][name]


def _inside(which: str, name: str) -> Callable[[Results], Figure]:
    return lambda results: results["population"]["febrl inside"][which][name]


def _worst_kind(results: Results) -> Figure:
    kinds = results["population"]["accuracy"]["kinds"].items()
    return min(first for kind, (_, first, _, _) in kinds if not kind.startswith("held back"))


def _times(name: str) -> Callable[[Results], Figure]:
    return lambda results: results["population"]["accuracy"]["times"][name]


def _strangers_times(name: str) -> Callable[[Results], Figure]:
    return lambda results: results["population"]["accuracy"]["times_of_strangers"][name]


def _peer_times(name: str) -> Callable[[Results], Figure]:
    return lambda peer: peer["accuracy"]["times"][name]


def _a_second_and_core(results: Results) -> Figure:
    told = results["population"]["four at once"]
    return round(told["a_second"] / min(told["askers"], told["cores"]), 1)


def _furthest_under_the_mean(results: Results) -> Figure:
    """Points that the worst community's recall lies under the mean; 0 where none does."""
    groups = [
        (row["questions"], row["recall_at_1"])
        for row in results["population"]["fairness"]
        if row["group_kind"] == "community of name"
    ]
    mean = sum(n * recall for n, recall in groups) / sum(n for n, _ in groups)
    return round(100 * max(0.0, mean - min(recall for _, recall in groups)), 2)


def _flagged(results: Results) -> Figure:
    rows = results["population"]["fairness"]
    return float(sum(r["flagged"] for r in rows if r["group_kind"] == "community of name"))


def _writing(results: Results) -> Figure:
    return results["population"]["writing"]["added_p50_ms"]


def _loading(part: str, name: str, divide: float = 1.0) -> Callable[[Results], Figure]:
    return lambda results: round(results["loading"][part][name] / divide, 2)


def _name_pairs(which: str) -> Callable[[Results], Figure]:
    return lambda results: results["labelled"]["name pairs"][which]["f1"]


NAMES_ONLY = "febrl, name and birth date only"

GOALS = (
    Goal(what="recall@1, own population", goal=0.995, floor=0.99,
         ours=_accuracy("recall_at_1"), peer=_peer_accuracy("recall_at_1")),
    Goal(what="recall@5, own population", goal=0.999,
         ours=_accuracy("recall_at_5"), peer=_peer_accuracy("recall_at_5")),
    Goal(what="recall@1 of the worst kind of error", goal=0.97, ours=_worst_kind),
    Goal(what="recall@1, kinds held back", goal=None,
         ours=_accuracy("recall_at_1_held_back"), peer=_peer_accuracy("recall_at_1_held_back")),
    Goal(what="recall@1 at 1% false alarms", goal=0.90, floor=0.85,
         ours=_accuracy("recall_at_1_at_1_percent"),
         peer=_peer_accuracy("recall_at_1_at_1_percent")),
    Goal(what="febrl4 alone, recall@1", goal=0.997, floor=0.995,
         ours=_labelled("febrl", "recall_at_1"), peer=_peer_labelled("febrl", "recall_at_1")),
    Goal(what="febrl4 alone, recall@5", goal=0.999,
         ours=_labelled("febrl", "recall_at_5"), peer=_peer_labelled("febrl", "recall_at_5")),
    Goal(what="febrl4, name and date only, recall@1", goal=0.982, floor=0.975,
         ours=_labelled(NAMES_ONLY, "recall_at_1"),
         peer=_peer_labelled(NAMES_ONLY, "recall_at_1")),
    Goal(what="febrl4, name and date only, recall@5", goal=0.992,
         ours=_labelled(NAMES_ONLY, "recall_at_5"),
         peer=_peer_labelled(NAMES_ONLY, "recall_at_5")),
    Goal(what="febrl4 inside, recall@1", goal=0.993,
         ours=_inside("febrl", "recall_at_1"), peer=_peer_labelled("febrl inside", "recall_at_1")),
    Goal(what="febrl4 inside, recall@5", goal=0.997,
         ours=_inside("febrl", "recall_at_5"), peer=_peer_labelled("febrl inside", "recall_at_5")),
    Goal(what="fake_1000, recall@1", goal=None, ours=_labelled("fake_1000", "recall_at_1")),
    Goal(what="name pairs, F1 of persons", goal=0.76,
         ours=_name_pairs("both halves")),
    Goal(what="name pairs, F1 of the half kept back", goal=0.76,
         ours=_name_pairs("half kept back")),
    Goal(what="expected calibration error", goal=None, more_is_better=False,
         ours=_accuracy("calibration_error")),
    Goal(what="strangers found surely", goal=None, more_is_better=False,
         ours=_accuracy("strangers_surely_found")),
    Goal(what="communities flagged", goal=0, more_is_better=False, ours=_flagged),
    Goal(what="worst community under the mean", goal=1.0, more_is_better=False,
         ours=_furthest_under_the_mean, unit="points"),
    Goal(what="one look-up, p50", goal=5, more_is_better=False, unit="ms",
         ours=_times("p50_ms"), peer=_peer_times("p50_ms")),
    Goal(what="one look-up, p99", goal=20, floor=60, more_is_better=False, unit="ms",
         ours=_times("p99_ms"), peer=_peer_times("p99_ms")),
    Goal(what="one look-up, processor", goal=None, more_is_better=False, unit="ms",
         ours=_times("cpu_ms"), peer=_peer_times("cpu_ms")),
    Goal(what="a look-up of a stranger, p99", goal=None, more_is_better=False, unit="ms",
         ours=_strangers_times("p99_ms"),
         peer=lambda peer: peer["accuracy"]["times_of_strangers"]["p99_ms"]),
    Goal(what="four at once, a second and core", goal=200, ours=_a_second_and_core),
    Goal(what="write to findable, added", goal=2, more_is_better=False, unit="ms", ours=_writing),
    Goal(what="import of an order each", goal=30, more_is_better=False, unit="min",
         ours=_loading("import", "seconds", 60)),
    Goal(what="disk after it", goal=5, more_is_better=False, unit="GB",
         ours=_loading("import", "disk_mebibytes", 1024)),
    Goal(what="custody list of 300", goal=10, more_is_better=False, unit="s",
         ours=_loading("custody list", "seconds")),
    Goal(what="bulk link", goal=60, floor=90, more_is_better=False, unit="s",
         ours=_loading("link", "seconds")),
    Goal(what="bulk link, recall@1 at 1% false alarms", goal=0.95,
         ours=_loading("link", "recall_at_1_at_1_percent")),
)  # fmt: skip

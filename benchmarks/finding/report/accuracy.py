"""One engine's answers as figures."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import TypeAlias

from benchmarks.finding.engines.engine import Run
from benchmarks.finding.measures.answered import Answered
from benchmarks.finding.measures.calibration import Bin, calibration, expected_error
from benchmarks.finding.measures.recall import (
    alarms_above,
    recall_above,
    recall_at,
    threshold_at,
    threshold_range,
)
from benchmarks.finding.measures.shares import Share
from benchmarks.finding.questions.asked import Stranger

FALSE_ALARMS = 0.01

Kinds: TypeAlias = dict[str, tuple[int, float, float, float]]


@dataclass(frozen=True, kw_only=True)
class Accuracy:
    """The figures of the main questions; held-back kinds stand in their own rows."""

    questions: int
    recall_at_1: float
    recall_at_5: float
    recall_at_1_interval: tuple[float, float]
    recall_at_1_held_back: float | None
    threshold: float
    recall_at_1_at_1_percent: float
    recall_at_1_at_1_percent_interval: tuple[float, float]
    surely_found: float
    sure_and_wrong: float
    strangers: int
    strangers_surely_found: float
    strangers_with_a_match: dict[str, float]
    strangers_above_threshold: dict[str, float]
    strangers_not_only_nearest: dict[str, float]
    kinds: Kinds
    times: dict[str, float]
    times_of_strangers: dict[str, float]
    calibration: list[Bin] = field(default_factory=list)
    calibration_error: float = 0.0

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def accuracy(of_members: Run, of_strangers: Run) -> Accuracy:
    """What the answers about people on the register, and about others, show."""
    members, strangers = of_members.answers, of_strangers.answers
    usual = [a for a in members if not a.about.held_back]
    held_back = [a for a in members if a.about.held_back]
    scores = [answer.score for answer in strangers]
    threshold = threshold_at(scores, FALSE_ALARMS)
    lowest, highest = threshold_range(scores, FALSE_ALARMS)
    bins = calibration(_predictions([*members, *strangers]))
    recall = recall_at(usual, 1)
    return Accuracy(
        questions=len(usual),
        recall_at_1=_value(recall),
        recall_at_5=_value(recall_at(usual, 5)),
        recall_at_1_interval=recall.interval,
        recall_at_1_held_back=_value(recall_at(held_back, 1)) if held_back else None,
        threshold=threshold,
        recall_at_1_at_1_percent=_value(recall_above(usual, threshold)),
        recall_at_1_at_1_percent_interval=(
            _value(recall_above(usual, highest)),
            _value(recall_above(usual, lowest)),
        ),
        surely_found=_value(Share.where(_sure(a) and a.rank == 1 for a in usual)),
        sure_and_wrong=_value(Share.where(_sure(a) and a.rank != 1 for a in usual)),
        strangers=len(strangers),
        strangers_surely_found=_value(Share.where(map(_sure, strangers))),
        strangers_with_a_match=_by_way(strangers, lambda a: bool(a.found)),
        strangers_above_threshold={
            way.value: _value(alarms_above(_of(strangers, way), threshold)) for way in Stranger
        },
        strangers_not_only_nearest=_by_way(strangers, _more_than_nearest),
        kinds=_kinds(members, threshold),
        times=of_members.times(),
        times_of_strangers=of_strangers.times(),
        calibration=bins,
        calibration_error=round(expected_error(bins), 4),
    )


def _sure(answer: Answered) -> bool:
    return any(found.standing == "sure" for found in answer.found)


def _more_than_nearest(answer: Answered) -> bool:
    return any(found.standing != "nearest" for found in answer.found)


def _of(strangers: Sequence[Answered], way: Stranger) -> list[Answered]:
    return [answer for answer in strangers if answer.about.kind == way.value]


def _by_way(strangers: Sequence[Answered], true_of: Callable[[Answered], bool]) -> dict[str, float]:
    return {way.value: _value(Share.where(map(true_of, _of(strangers, way)))) for way in Stranger}


def _kinds(
    members: Sequence[Answered], threshold: float
) -> dict[str, tuple[int, float, float, float]]:
    """For each kind: questions, recall@1, recall@5, recall@1 above the threshold."""
    by_kind: dict[str, list[Answered]] = defaultdict(list)
    for answer in members:
        by_kind[answer.about.kind].append(answer)
    return {
        kind: (
            len(each),
            _value(recall_at(each, 1)),
            _value(recall_at(each, 5)),
            _value(recall_above(each, threshold)),
        )
        for kind, each in by_kind.items()
    }


def _predictions(answers: Sequence[Answered]) -> list[tuple[float, bool]]:
    """The first match of every answer: its probability, and whether it was right."""
    return [(a.score, a.rank == 1) for a in answers if a.found and 0 <= a.score <= 1]


def _value(share: Share) -> float:
    return round(share.value, 4)

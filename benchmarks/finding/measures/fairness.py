"""Whether everybody is found equally well."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.finding.measures.answered import Answered
from benchmarks.finding.measures.recall import alarms_above, recall_at
from benchmarks.finding.measures.shares import Share

# A group is flagged where its whole interval lies so far under the mean.
A_POINT = 0.01


@dataclass(frozen=True, kw_only=True, slots=True)
class Fair:
    """One group's recall and false alarms with 95% intervals; None where nothing was asked."""

    group_kind: str
    group: str
    questions: int
    recall_at_1: float
    low: float
    high: float
    false_alarms: float | None
    fa_low: float | None
    fa_high: float | None
    flagged: bool


def fairness(answers: Sequence[Answered], threshold: float) -> list[Fair]:
    """Every group of every kind; false alarms are counted above the threshold."""
    members = [answer for answer in answers if not answer.about.is_stranger]
    strangers = [answer for answer in answers if answer.about.is_stranger]
    mean = recall_at((a for a in members if a.about.community), 1).value
    unasked = _by_group(strangers)
    return [
        _fair(kind, group, recall_at(each, 1), alarms_above(unasked[kind, group], threshold), mean)
        for (kind, group), each in sorted(_by_group(members).items())
    ]


def _by_group(answers: Iterable[Answered]) -> dict[tuple[str, str], list[Answered]]:
    found: dict[tuple[str, str], list[Answered]] = defaultdict(list)
    for answer in answers:
        for kind, group in answer.about.groups().items():
            found[kind, group].append(answer)
    return found


def _fair(kind: str, group: str, recall: Share, alarms: Share, mean: float) -> Fair:
    low, high = recall.interval
    told = alarms.of > 0
    fa_low, fa_high = alarms.interval
    return Fair(
        group_kind=kind,
        group=group,
        questions=recall.of,
        recall_at_1=round(recall.value, 4),
        low=round(low, 4),
        high=round(high, 4),
        false_alarms=round(alarms.value, 4) if told else None,
        fa_low=round(fa_low, 4) if told else None,
        fa_high=round(fa_high, 4) if told else None,
        flagged=high < mean - A_POINT,
    )

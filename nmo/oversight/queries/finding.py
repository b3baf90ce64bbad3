"""How often finding is right: the force's own figures, everybody's, and the version in force."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from nmo.access.acting import reading
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.checks.queries import judged_matches
from nmo.law import london_day
from nmo.matching.learning.versions import InForce, LearntVersion, history, versions_learnt
from nmo.matching.weights import FILES
from nmo.oversight.finding import RightlyFound, in_a_hundred, rightly_found


@dataclass(frozen=True, kw_only=True)
class Benchmarked:
    """One group of the published benchmark: how often the right person came first, and how often
    somebody who is not registered raised an alarm; None where nobody such was asked about."""

    kind: str
    group: str
    questions: int
    recall_at_1: float
    low: float
    high: float
    flagged: bool
    false_alarms: float | None
    fa_low: float | None
    fa_high: float | None

    @property
    def said(self) -> str:
        """The share in words, with its 95% interval."""
        return in_a_hundred(self.recall_at_1, self.low, self.high)

    @property
    def alarms_said(self) -> str:
        """The share of false alarms in words, with its 95% interval."""
        if self.false_alarms is None or self.fa_low is None or self.fa_high is None:
            return "not measured"
        return in_a_hundred(self.false_alarms, self.fa_low, self.fa_high)


@dataclass(frozen=True, kw_only=True)
class FindingShown:
    """Everything that the page and the command say of how often finding is right."""

    own: RightlyFound
    everybody: RightlyFound
    history: Sequence[InForce]
    learnt: Sequence[LearntVersion]
    benchmark: Sequence[Benchmarked]

    @property
    def in_force(self) -> InForce:
        return self.history[0]


def finding_measured(*, by: Actor, now: datetime) -> FindingShown:
    """The figures of the reader's force and of all forces; only numbers leave.

    Counted anew each time from what officers said of matches; recorded. Raises NotPermitted.
    """
    with reading(Permission.FINDING_MEASURE, by=by, now=now, what="finding.measured") as note:
        note.about("force", by.force_code)
        year = london_day(now).year
        own = rightly_found(judged_matches(now=now, force_id=by.force_id), year=year)
        everybody = rightly_found(judged_matches(now=now), year=year)
    put = history()
    return FindingShown(
        own=own,
        everybody=everybody,
        history=put,
        learnt=versions_learnt(),
        benchmark=benchmarked(put[0].version),
    )


def benchmarked(version: str, folder: Path = FILES) -> tuple[Benchmarked, ...]:
    """The published benchmark's figures by group, as the release brings them; empty: not measured.

    They stand beside the version's weights, `<version>-figures.json`: what `make bench` wrote to
    benchmarks/results/fairness.json.
    """
    file = folder / f"{version}-figures.json"
    if not file.exists():
        return ()
    held: Sequence[Mapping[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Benchmarked(
            kind=each["group_kind"],
            group=each["group"],
            questions=each["questions"],
            recall_at_1=each["recall_at_1"],
            low=each["low"],
            high=each["high"],
            flagged=each["flagged"],
            false_alarms=each["false_alarms"],
            fa_low=each["fa_low"],
            fa_high=each["fa_high"],
        )
        for each in held
    )

"""How often finding is right: the force's own figures, everybody's, and the version in force."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
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
    """One group of the published benchmark: how often the right person came first."""

    kind: str
    group: str
    questions: int
    recall_at_1: float
    low: float
    high: float
    flagged: bool

    @property
    def said(self) -> str:
        """The share in words, with its 95% interval."""
        return in_a_hundred(self.recall_at_1, self.low, self.high)


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


def benchmarked(version: str) -> tuple[Benchmarked, ...]:
    """The published benchmark's figures by group, as the release brings them; empty: not measured.

    They stand beside the version's weights, `<version>-figures.json`.
    """
    file = FILES / f"{version}-figures.json"
    if not file.exists():
        return ()
    held: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Benchmarked(
            kind=each["group_kind"],
            group=each["group"],
            questions=each["questions"],
            recall_at_1=each["recall_at_1"],
            low=each["low"],
            high=each["high"],
            flagged=each["flagged"],
        )
        for each in held["fairness"]
    )

"""The versions of the weights that were learnt, and which was in force when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo.matching.learning.models import WeightsInForce, WeightsVersion
from nmo.matching.weights import SHIPPED, Table, table_of


@dataclass(frozen=True, kw_only=True)
class LearntVersion:
    """A version that was learnt: from which, when, and the figures of its training."""

    version: str
    made_at: datetime
    learnt_from: str
    figures: Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class InForce:
    """A version with the moment from which it was in force; None: since the program was set up."""

    version: str
    since: datetime | None
    reason: str


def learnt_table(version: str) -> Table | None:
    """The table of a version that was learnt here; None where none of that name was."""
    return WeightsVersion.objects.filter(version=version).values_list("table", flat=True).first()


def learnt(version: str) -> LearntVersion | None:
    """What is known of a version that was learnt here; None where none of that name was."""
    return next((each for each in versions_learnt() if each.version == version), None)


def versions_learnt() -> tuple[LearntVersion, ...]:
    """Every version that was learnt here, the newest first."""
    rows = WeightsVersion.objects.order_by("-pk")
    return tuple(
        LearntVersion(
            version=row.version,
            made_at=row.made_at,
            learnt_from=row.learnt_from,
            figures=row.figures,
        )
        for row in rows
    )


def history() -> Sequence[InForce]:
    """Every version that was in force, the newest first; the last is the one first shipped."""
    rows = WeightsInForce.objects.order_by("-pk")
    put = [InForce(version=row.version, since=row.in_force_from, reason=row.reason) for row in rows]
    return (*put, InForce(version=SHIPPED, since=None, reason=""))


def in_force() -> InForce:
    """The version in force."""
    return history()[0]


def keep_version(
    table: Table, *, learnt_from: str, figures: Mapping[str, object], now: datetime
) -> bool:
    """Keep a version that was learnt, not in force; False where the same was learnt before."""
    _, made = WeightsVersion.objects.get_or_create(
        version=table["version"],
        defaults={
            "made_at": now,
            "learnt_from": learnt_from,
            "table": table,
            "figures": dict(figures),
        },
    )
    return made


def put_in_force(version: str, *, reason: str, now: datetime) -> None:
    """Use a version for every question from now on; raises UnknownWeights."""
    table_of(version)
    WeightsInForce.objects.create(version=version, in_force_from=now, reason=reason)

"""Reports that may be of one breach."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from nmo.breaches.models import Breach, BreachDouble
from nmo.breaches.words import DoubleDecision


@dataclass(frozen=True, kw_only=True)
class DoubleShown:
    """Another report that may be of the same breach, and what was decided."""

    other_ref: str
    other_started_at: datetime
    found_at: datetime
    decision: DoubleDecision
    because: str
    decided_at: datetime | None
    decided_by: str


def doubles_of(breach: Breach) -> tuple[str, ...]:
    """The references of the reports that may be of this breach, and that nobody decided yet."""
    return tuple(
        each.other_ref
        for each in doubles_shown(breach)
        if each.decision is DoubleDecision.UNDECIDED
    )


def doubles_shown(breach: Breach) -> tuple[DoubleShown, ...]:
    """Every report that was found to be perhaps of this breach, the first found first."""
    pairs = BreachDouble.objects.filter(Q(first=breach) | Q(second=breach))
    rows = pairs.select_related("first", "second", "decided_by").order_by("id")
    return tuple(_shown(row, breach) for row in rows)


def _shown(row: BreachDouble, breach: Breach) -> DoubleShown:
    other = row.second if row.first_id == breach.pk else row.first
    return DoubleShown(
        other_ref=other.ref,
        other_started_at=other.started_at,
        found_at=row.found_at,
        decision=DoubleDecision(row.decision),
        because=row.because,
        decided_at=row.decided_at,
        decided_by=row.decided_by.full_name if row.decided_by else "",
    )


def undecided_among(breach_ids: Collection[int]) -> set[int]:
    """Those of these breaches with a double that nobody decided yet."""
    pairs = BreachDouble.objects.filter(
        Q(first__in=breach_ids) | Q(second__in=breach_ids), decision=DoubleDecision.UNDECIDED
    )
    return {number for pair in pairs.values_list("first_id", "second_id") for number in pair}

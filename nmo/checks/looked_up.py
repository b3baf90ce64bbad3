"""The checks whose answers showed an order: that it was looked up, when, by whom and why."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from nmo.access.words import AccessReason
from nmo.audit.queries.showing import records_that_showed
from nmo.checks.models import Check
from nmo.checks.words import AnswerKind


@dataclass(frozen=True, kw_only=True)
class LookedUp:
    """One check that showed the order. reason: None where it was asked without one."""

    at: datetime
    by: str
    force: str
    reason: AccessReason | None
    answer: AnswerKind


def checks_that_showed(order_ref: str, person_refs: Collection[str]) -> tuple[LookedUp, ...]:
    """Every check in whose answer the order stood, the first first, of every force.

    person_refs: whom the order names; answers are found by the people they showed. The caller
    asked whether it may be shown, and records it.
    """
    refs = records_that_showed(person_refs, what="check.answered")
    rows = Check.objects.filter(ref__in=refs).select_related("asked_by", "force")
    return tuple(
        LookedUp(
            at=row.asked_at,
            by=row.asked_by.full_name,
            force=row.force.name,
            reason=AccessReason(row.reason) if row.reason else None,
            answer=AnswerKind(row.answer),
        )
        for row in rows.order_by("asked_at", "id")
        if _shows(row, order_ref)
    )


def _shows(check: Check, order_ref: str) -> bool:
    return any(
        order["order_ref"] == order_ref for match in check.matches for order in match["orders"]
    )

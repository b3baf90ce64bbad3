"""The minute clock: what papers cost in people's time."""

from dataclasses import dataclass
from datetime import datetime
from statistics import median

from nmo.access.acting import require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.intake.models import Made, PaperReview

A_MINUTE = 60


@dataclass(frozen=True, kw_only=True)
class ClockShown:
    """How many parts of papers were confirmed, and how long it took a person in the middle.

    seconds: the median from opening to confirming; None where nobody was seen to open one. typed:
    how many were confirmed with something put otherwise than it was read.
    """

    confirmed: int
    timed: int
    seconds: int | None
    under_a_minute: int
    typed: int


def minute_clock(*, since: datetime, by: Actor, now: datetime) -> ClockShown:
    """What was confirmed since that moment by the actor's force, and what it cost.

    No personal data. Raises NotPermitted.
    """
    require(Permission.PAPER_READ, by=by, now=now)
    rows = PaperReview.objects.filter(item__force_id=by.force_id, at__gte=since).exclude(
        made=Made.NOTHING
    )
    reviews = list(rows.values_list("seconds", "differs_in"))
    times = [seconds for seconds, _ in reviews if seconds is not None]
    return ClockShown(
        confirmed=len(reviews),
        timed=len(times),
        seconds=round(median(times)) if times else None,
        under_a_minute=sum(seconds < A_MINUTE for seconds in times),
        typed=sum(bool(differs) for _, differs in reviews),
    )

"""The minute clock: when somebody opened a paper, and how long they took."""

from datetime import datetime, timedelta

from nmo.access.actors import Actor
from nmo.intake.models import IntakeItem, PaperOpening

# Whoever comes back after longer had put the paper away.
PUT_AWAY_AFTER = timedelta(minutes=30)


def note_opening(item_id: int, *, by: Actor, now: datetime) -> None:
    """Note that somebody opened the paper; the query that shows it has made the audit entry."""
    PaperOpening.objects.create(item_id=item_id, by_id=by.user_id, at=now)


def seconds_taken(item: IntakeItem, *, by: Actor, now: datetime) -> int | None:
    """How long this person had the paper open, since its last part was dealt with.

    None where nobody saw them open it.
    """
    openings = PaperOpening.objects.filter(
        item=item, by_id=by.user_id, at__gte=now - PUT_AWAY_AFTER, at__lte=now
    )
    last = item.reviews.order_by("-at").values_list("at", flat=True).first()
    if last is not None:
        openings = openings.filter(at__gte=last)
    first = openings.order_by("at").values_list("at", flat=True).first()
    if first is None and last is not None and now - last <= PUT_AWAY_AFTER:
        first = last  # straight from the part before to this one
    return None if first is None else round((now - first).total_seconds())

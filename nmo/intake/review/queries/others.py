"""Who else is at a paper, and what one has made of it: two people need not check the same one."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.actors import Actor
from nmo.intake.models import PaperOpening, PaperReview
from nmo.intake.review.actions.opening import PUT_AWAY_AFTER
from nmo.intake.review.queries.shown import PartShown


@dataclass(frozen=True, kw_only=True)
class AlsoOpen:
    """Somebody else, and since when they have had the paper open."""

    name: str
    since: datetime


def others_at_it(paper_ref: str, *, by: Actor, now: datetime) -> list[AlsoOpen]:
    """Whoever else opened the paper within the last half hour, the first of them first.

    For a page that has opened the paper already: that is recorded there.
    """
    rows = (
        PaperOpening.objects.filter(item__ref=paper_ref, at__gt=now - PUT_AWAY_AFTER)
        .exclude(by_id=by.user_id)
        .order_by("at")
        .values_list("by__full_name", "at")
    )
    first: dict[str, datetime] = {}
    for name, at in rows:
        first.setdefault(name, at)
    return [AlsoOpen(name=name, since=at) for name, at in first.items()]


def mine(paper_ref: str, shown: PartShown, *, by: Actor) -> list[str]:
    """The orders that the actor has made of this part already: it was sent twice."""
    review = PaperReview.objects.filter(
        item__ref=paper_ref, part=shown.part.key, reading=shown.reading, by_id=by.user_id
    ).first()
    return list(review.order_refs) if review else []

"""How soon what came was found whole by checks or settled, beside the target."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.db.models.expressions import F
from django.db.models.functions import Least

from nmo.intake.models import IntakeItem
from nmo.intake.papers.states import UNREAD, WAITS_FOR_A_PERSON
from nmo.intake.papers.words import PaperState, Way

SOON, AT_MOST = timedelta(minutes=10), timedelta(minutes=60)


@dataclass(frozen=True, kw_only=True)
class Target:
    """Of the papers that came: how many were found or settled in time, and how many are late now.

    soon: within 10 minutes of receipt. in_time: within 60. late_now: 60 minutes old, and neither.
    """

    came: int
    soon: int
    in_time: int
    late_now: int
    waiting: int


def counted(papers: QuerySet[IntakeItem]) -> QuerySet[IntakeItem]:
    """Those to which the target applies: a paper of the feed is found by its order already."""
    return papers.exclude(way=Way.FEED).exclude(state=PaperState.DUPLICATE)


def with_done(papers: QuerySet[IntakeItem]) -> QuerySet[IntakeItem]:
    """The same with `took`: how long until a check found it or a person settled it, or null."""
    # PostgreSQL's LEAST leaves out what is null.
    return papers.annotate(took=Least("findable_at", "settled_at") - F("received_at"))


def counts(now: datetime) -> dict[str, Count]:
    """What is counted of papers that have `took`."""
    waits = Q(state__in=[*UNREAD, *WAITS_FOR_A_PERSON])
    undone = Q(took=None, received_at__lt=now - AT_MOST) & waits
    return {
        "came": Count("id"),
        "soon": Count("id", filter=Q(took__lte=SOON)),
        "in_time": Count("id", filter=Q(took__lte=AT_MOST)),
        "late_now": Count("id", filter=undone),
        "waiting": Count("id", filter=waits),
    }


def target(papers: QuerySet[IntakeItem], *, now: datetime) -> Target:
    """The target over these papers as it stands now."""
    return Target(**with_done(counted(papers)).aggregate(**counts(now)))

"""The list of papers: what came, what became of it, what waits and how long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.core.paginator import Paginator
from django.db.models import Max, Min, Q, QuerySet
from django.db.models.functions import TruncDate

from nmo.access.acting import reading
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.intake.models import IntakeItem, PlaceLookedAt
from nmo.intake.papers.queries.places import looks
from nmo.intake.papers.queries.target import Target, counts, target, with_done
from nmo.intake.papers.speech import kind_in_words
from nmo.intake.papers.states import UNREAD, WAITS_FOR_A_PERSON
from nmo.intake.papers.ways.feed import feed_papers_waiting
from nmo.intake.papers.words import PAPERS, PaperState, PlaceProblem, Way
from nmo.law.times import LONDON

PER_PAGE = 50
DAYS_BACK = 14
WEEK = timedelta(days=7)


class Which(StrEnum):
    """Which papers are asked for."""

    WAITING = "waiting"
    ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Narrowed:
    """Which papers are asked for; everything empty: every one."""

    which: Which = Which.WAITING
    way: Way | None = None
    day: date | None = None


@dataclass(frozen=True, kw_only=True)
class PaperLine:
    """One paper in the list; nothing in it is personal data.

    waits: how long it has waited for somebody or something; None once it is settled.
    """

    ref: str
    received_at: datetime
    way: Way
    sender_domain: str
    court: str
    kinds: tuple[str, ...]
    state: PaperState
    waits: timedelta | None
    late: bool


@dataclass(frozen=True, kw_only=True)
class DayLine:
    """What came on one day by one way from one court, and what became of it."""

    day: date
    way: Way
    court: str
    came: int
    waiting: int
    soon: int
    in_time: int
    oldest: datetime | None


@dataclass(frozen=True, kw_only=True)
class PlaceLine:
    """A mailbox or folder from which papers are taken, and how the last look went."""

    place: str
    read_at: datetime | None
    problem: PlaceProblem | None
    since: datetime | None
    left: int


@dataclass(frozen=True, kw_only=True)
class PapersShown:
    """One page of the list, the days, the target over a week, and where papers come from."""

    papers: tuple[PaperLine, ...]
    next_page: int | None
    days: tuple[DayLine, ...]
    target: Target
    places: tuple[PlaceLine, ...]
    feed_waiting: int


def papers(*, by: Actor, now: datetime, narrowed: Narrowed, page: int = 1) -> PapersShown:
    """The papers of the reader's force, what waits longest first; reading it is recorded.

    Raises NotPermitted. Requirement 13.
    """
    mine = IntakeItem.objects.filter(force_id=by.force_id)
    with reading(Permission.PAPER_READ, by=by, now=now, what="papers.listed") as note:
        note.about(PAPERS, by.force_code)
        found = Paginator(_narrow(mine, narrowed), PER_PAGE).get_page(page)
        return PapersShown(
            papers=tuple(_line(item, now) for item in found),
            next_page=found.next_page_number() if found.has_next() else None,
            days=tuple(_days(mine, now)),
            target=target(mine.filter(received_at__gte=now - WEEK), now=now),
            places=tuple(map(_place, looks().order_by("place"))),
            feed_waiting=feed_papers_waiting(by.force_id),
        )


def _narrow(rows: QuerySet[IntakeItem], to: Narrowed) -> QuerySet[IntakeItem]:
    if to.way:
        rows = rows.filter(way=to.way)
    if to.day:
        begins = datetime(to.day.year, to.day.month, to.day.day, tzinfo=LONDON)
        rows = rows.filter(received_at__gte=begins, received_at__lt=begins + timedelta(days=1))
    if to.which is Which.ALL:
        return rows.order_by("-received_at", "-id")
    return rows.filter(_WAITS).order_by("received_at", "id")


_WAITS = Q(state__in=[*UNREAD, *WAITS_FOR_A_PERSON])


def _line(item: IntakeItem, now: datetime) -> PaperLine:
    state = PaperState(item.state)
    waits = now - item.received_at if state in (*UNREAD, *WAITS_FOR_A_PERSON) else None
    return PaperLine(
        ref=item.ref,
        received_at=item.received_at,
        way=Way(item.way),
        sender_domain=item.sender_domain,
        court=item.court,
        kinds=tuple(map(kind_in_words, item.kinds)),
        state=state,
        waits=waits,
        late=waits is not None and item.findable_at is None and waits > timedelta(minutes=60),
    )


def _days(mine: QuerySet[IntakeItem], now: datetime) -> Sequence[DayLine]:
    """By day, way and court, newest first; a duplicate came and asks for nothing."""
    lately = with_done(mine.filter(received_at__gte=now - timedelta(days=DAYS_BACK)))
    grouped = (
        lately.annotate(day=TruncDate("received_at", tzinfo=LONDON))
        .values("day", "way", "court")
        .annotate(**counts(now), oldest=Min("received_at", filter=_WAITS), last=Max("received_at"))
        .order_by("-day", "-last")
    )
    return [
        DayLine(
            day=row["day"],
            way=Way(row["way"]),
            court=row["court"],
            came=row["came"],  # type: ignore[misc]  # annotated by `counts`
            waiting=row["waiting"],  # type: ignore[misc]
            soon=row["soon"],  # type: ignore[misc]
            in_time=row["in_time"],  # type: ignore[misc]
            oldest=row["oldest"],
        )
        for row in grouped
    ]


def _place(row: PlaceLookedAt) -> PlaceLine:
    return PlaceLine(
        place=row.place,
        read_at=row.read_at,
        problem=PlaceProblem(row.problem) if row.problem else None,
        since=row.problem_since,
        left=row.left,
    )

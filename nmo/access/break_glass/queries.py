"""What is open by break-glass, and what of it waits for a review."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, QuerySet

from nmo.access.actors import Actor, Opened
from nmo.access.break_glass.refusals import NoSuchOpening
from nmo.access.break_glass.words import REVIEWED_WITHIN, Finding
from nmo.access.models import BreakGlass


@dataclass(frozen=True, kw_only=True)
class Opening:
    """One restricted record opened in an emergency, as a reviewer sees it."""

    number: int
    user_id: int
    team_id: int | None
    officer: str
    officers_force: str
    officers_team: str
    person_ref: str
    owning_force_id: int
    owning_force: str
    words: str
    reason: str
    incident_number: str
    from_at: datetime
    until_at: datetime
    review_by: datetime
    reviewed_at: datetime | None
    reviewed_by: str
    finding: Finding | None
    finding_words: str

    def may_be_reviewed_by(self, reviewer: Actor) -> bool:
        """Whether the reviewer is neither the officer nor of the officer's team (threat T08)."""
        same_team = self.team_id is not None and self.team_id == reviewer.team_id
        return reviewer.user_id != self.user_id and not same_team


def opened_among(numbers: Collection[int], *, user_id: int, now: datetime) -> tuple[Opened, ...]:
    """Which of these openings of the user are still open. Asks nothing where there are none."""
    if not numbers:
        return ()
    rows = BreakGlass.objects.filter(pk__in=numbers, user_id=user_id, until_at__gt=now)
    return tuple(
        Opened(number=row.pk, person_ref=row.person_ref, until_at=row.until_at) for row in rows
    )


def has_lapsed(user_id: int, *, now: datetime) -> bool:
    """Whether something that the user opened was not reviewed in time (threat T07)."""
    waiting = BreakGlass.objects.filter(user_id=user_id, reviewed_at=None)
    return waiting.filter(from_at__lte=now - REVIEWED_WITHIN).exists()


def words_of(user_id: int) -> list[str]:
    """What the user wrote for earlier openings, so that none is copied."""
    return list(BreakGlass.objects.filter(user_id=user_id).values_list("words", flat=True))


def openings_of(force_id: int) -> list[Opening]:
    """The openings of records that the force answers for: unreviewed first, then the newest.

    The caller has decided who may read them, and records that they were read.
    """
    rows = _rows().filter(owning_force_id=force_id)
    waiting_first = F("reviewed_at").desc(nulls_first=True)
    return [_opening(row) for row in rows.order_by(waiting_first, "-from_at")]


def of_force(number: int, force_id: int) -> Opening:
    """One such opening; raises NoSuchOpening alike for none and for another force's."""
    row = _rows().filter(pk=number, owning_force_id=force_id).first()
    if row is None:
        raise NoSuchOpening
    return _opening(row)


def _rows() -> QuerySet[BreakGlass]:
    return BreakGlass.objects.select_related("user__force", "team", "owning_force", "reviewed_by")


def _opening(row: BreakGlass) -> Opening:
    return Opening(
        number=row.pk,
        user_id=row.user_id,
        team_id=row.team_id,
        officer=row.user.full_name,
        officers_force=row.user.force.name,
        officers_team=row.team.name if row.team else "",
        person_ref=row.person_ref,
        owning_force_id=row.owning_force_id,
        owning_force=row.owning_force.name,
        words=row.words,
        reason=row.reason,
        incident_number=row.incident_number,
        from_at=row.from_at,
        until_at=row.until_at,
        review_by=row.from_at + REVIEWED_WITHIN,
        reviewed_at=row.reviewed_at,
        reviewed_by=row.reviewed_by.full_name if row.reviewed_by else "",
        finding=Finding(row.finding) if row.finding else None,
        finding_words=row.finding_words,
    )

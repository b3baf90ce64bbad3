"""Breaches of the reader's force, by what is due, whose they are and how far they are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from nmo import law
from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.own_force import for_force_of
from nmo.access.permissions import Permission
from nmo.breaches.due import REVIEW
from nmo.breaches.models import Breach
from nmo.breaches.queries.case import called
from nmo.breaches.queries.narrowing import EVERY, Narrowed, Waiting, narrow
from nmo.breaches.words import SUBJECT, Status
from nmo.orders.queries import parties_of
from nmo.orders.words import PartyRole
from nmo.work.queries import (
    PER_PAGE,
    DueNarrowed,
    DueShown,
    PageOfRefs,
    due_of_kind,
    pages_of,
    soonest_due,
)


@dataclass(frozen=True, kw_only=True)
class BreachLine:
    """One breach in a list. due: what is due for it now, the soonest first."""

    ref: str
    order_ref: str
    order_type: law.OrderType
    respondent: str
    started_at: datetime
    reported_at: datetime
    status: Status
    officer: str
    team: str
    due: Sequence[DueShown]
    late: bool


@dataclass(frozen=True, kw_only=True)
class BreachList:
    """One page of the breaches that fit, and how many there are."""

    lines: Sequence[BreachLine]
    total: int
    page: int
    pages: int


def breaches(
    *,
    by: Actor,
    now: datetime,
    purpose: Purpose | None,
    narrowed: Narrowed = EVERY,
    page: int = 1,
) -> BreachList:
    """The breaches of the reader's force that fit, `PER_PAGE` of them; reading is recorded.

    The latest reported first; by clock, the soonest due first. Pages count from 1; beyond the
    last, the last one. Raises NotPermitted. Requirements 34, 35 and 36.
    """
    with reading(
        Permission.BREACH_READ, by=by, now=now, what="breaches.listed", purpose=purpose
    ) as note:
        note.about("force", by.force_code)
        for_force_of(by)
        own = Breach.objects.filter(owning_force_id=by.force_id)
        fitting = narrow(own, narrowed, by=by)
        shown = _page_of(fitting, narrowed, page, by=by, now=now)
        return BreachList(
            lines=_lines(shown.refs, by=by, now=now),
            total=shown.total,
            page=shown.page,
            pages=shown.pages,
        )


def _page_of(
    fitting: "QuerySet[Breach]", to: Narrowed, page: int, *, by: Actor, now: datetime
) -> PageOfRefs:
    """The references of the breaches on that page, in their order, and how many fit."""
    if to.by_clock:
        return soonest_due(
            SUBJECT,
            among=fitting.values("ref"),
            narrowed=_due(to),
            page=page,
            force_id=by.force_id,
            now=now,
        )
    total = fitting.count()
    page = min(page, pages_of(total))
    rows = fitting.order_by("-reported_at", "-id").values_list("ref", flat=True)
    refs = list(rows[(page - 1) * PER_PAGE : page * PER_PAGE])
    return PageOfRefs(refs=refs, total=total, page=page)


def _due(to: Narrowed) -> DueNarrowed:
    """The work that a breach is listed for."""
    return DueNarrowed(
        rule=to.clock,
        rules=REVIEW if to.waiting is Waiting.REVIEW else "",
        only_late=to.waiting is Waiting.LATE,
    )


def _lines(refs: Sequence[str], *, by: Actor, now: datetime) -> list[BreachLine]:
    rows = Breach.objects.filter(ref__in=refs).select_related("order", "officer", "team")
    held = {row.ref: row for row in rows}
    due: dict[str, list[DueShown]] = defaultdict(list)
    for each in due_of_kind(SUBJECT, force_id=by.force_id, now=now, refs=refs) if refs else ():
        due[each.subject_ref].append(each)
    names = _respondents(list(held.values()), by=by)
    return [_line(held[ref], names, due[ref], now) for ref in refs]


def _respondents(rows: Sequence[Breach], *, by: Actor) -> Mapping[int, str]:
    """The respondent of each order as this reader may name him, by the order's number."""
    parties = parties_of({row.order_id for row in rows}, by=by) if rows else {}
    return {
        order: next((p.shown_name for p in named if p.role is PartyRole.RESPONDENT), "")
        for order, named in parties.items()
    }


def _line(
    row: Breach, names: Mapping[int, str], due: Sequence[DueShown], now: datetime
) -> BreachLine:
    return BreachLine(
        ref=row.ref,
        order_ref=row.order.ref,
        order_type=law.OrderType(row.order.order_type),
        respondent=names[row.order_id],
        started_at=row.started_at,
        reported_at=row.reported_at,
        status=Status(row.status),
        officer=called(row.officer) if row.officer else "",
        team=row.team.name if row.team else "",
        due=due,
        late=any(each.due_at < now for each in due),
    )

"""What is due for records of one kind, for the lists of the slice that they are of."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Any

from django.db.models import Count, Min, Q, QuerySet, Window

from nmo.work.models import Task
from nmo.work.queries.queue import PER_PAGE
from nmo.work.words import TaskState


@dataclass(frozen=True, kw_only=True)
class DueShown:
    """Something that is due for a record, for the lists of the slice that the record is of."""

    subject_ref: str
    key: str
    what: str
    due_at: datetime


def due_of_kind(
    subject_kind: str, *, force_id: int, now: datetime, refs: Collection[str]
) -> list[DueShown]:
    """What is due in a force for these records of one kind, the soonest first."""
    rows = _open_of_kind(subject_kind, force_id=force_id, now=now).filter(subject_ref__in=refs)
    found = rows.order_by("due_at", "id").values_list("subject_ref", "key", "what", "due_at")
    return [
        DueShown(subject_ref=ref, key=key, what=what, due_at=due_at)
        for ref, key, what, due_at in found
    ]


@dataclass(frozen=True, kw_only=True)
class DueNarrowed:
    """Which work makes a record come up: any that is due, unless said.

    rule: the name of one rule, as a key has it before its occurrence. rules: how the names of
    several rules begin.
    """

    rule: str = ""
    rules: str = ""
    only_late: bool = False


@dataclass(frozen=True, kw_only=True)
class PageOfRefs:
    """One page of records, by their references, and how many there are on all pages."""

    refs: Sequence[str]
    total: int
    page: int

    @property
    def pages(self) -> int:
        """How many pages there are; one where there is no record."""
        return pages_of(self.total)


def pages_of(total: int) -> int:
    """How many pages of `PER_PAGE` so many records fill, and one where there is none."""
    return max(1, ceil(total / PER_PAGE))


def soonest_due(
    subject_kind: str,
    *,
    among: "QuerySet[Any, Any]",
    narrowed: DueNarrowed,
    page: int,
    force_id: int,
    now: datetime,
) -> PageOfRefs:
    """The records of one kind that such work is due for in a force, the soonest due first.

    among: the query of the references that are asked for; the database joins it to the work and
    gives the page alone. Where two are due at one moment, the one whose work was there first.
    Pages of `PER_PAGE` count from 1; beyond the last, the last one.
    """
    rows = _open_of_kind(subject_kind, force_id=force_id, now=now)
    fitting = rows.filter(_is_asked_for(narrowed, now), subject_ref__in=among)
    grouped = fitting.values("subject_ref").annotate(soonest=Min("due_at"), first=Min("id"))
    found = grouped.order_by("soonest", "first")
    return _page_of(found, min(page, pages_of(found.count())) if page > 1 else 1)


def _page_of(found: "QuerySet[Any, Any]", page: int) -> PageOfRefs:
    """That page, with how many records there are on all, in one statement."""
    counted = found.annotate(total=Window(Count("*")))[(page - 1) * PER_PAGE : page * PER_PAGE]
    lines = list(counted.values_list("subject_ref", "total"))
    return PageOfRefs(refs=[ref for ref, _ in lines], total=lines[0][1] if lines else 0, page=page)


def _is_asked_for(to: DueNarrowed, now: datetime) -> Q:
    asked = Q(key__startswith=to.rules)
    if to.rule:
        asked &= Q(key=to.rule) | Q(key__startswith=f"{to.rule}:")
    return asked & Q(due_at__lt=now) if to.only_late else asked


def _open_of_kind(subject_kind: str, *, force_id: int, now: datetime) -> QuerySet[Task]:
    return Task.objects.filter(
        force_id=force_id, subject_kind=subject_kind, state=TaskState.OPEN, appears_at__lte=now
    )


def finished_since(
    subject_kind: str, subject_refs: Collection[str], *, since: datetime
) -> list[tuple[str, datetime]]:
    """Which of these records somebody finished work on, and when, since that moment."""
    rows = Task.objects.filter(
        subject_kind=subject_kind,
        subject_ref__in=subject_refs,
        state=TaskState.DONE,
        done_at__gte=since,
    )
    return [(row.subject_ref, row.done_at) for row in rows.order_by("done_at") if row.done_at]

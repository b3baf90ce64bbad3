"""Who looked at a record and who did what, newest first and a page at a time."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from math import ceil
from operator import or_

from django.db.models import Q, QuerySet

from nmo.audit.models import AuditEntry
from nmo.audit.queries.entries import LoggedEntry, read_back
from nmo.audit.queries.showing import entries_that_showed
from nmo.audit.words import Kind

PER_PAGE = 50
PERSON = "person"


@dataclass(frozen=True, kw_only=True)
class Narrowed:
    """Which entries are asked for: all, unless said."""

    actor_id: int | None = None
    kind: Kind | None = None
    since: datetime | None = None
    until: datetime | None = None  # not included


@dataclass(frozen=True, kw_only=True)
class History:
    """One page of the entries that fit, newest first."""

    entries: tuple[LoggedEntry, ...]
    total: int
    page: int
    pages: int


EVERYTHING = Narrowed()
Subjects = Collection[tuple[str, str]]  # each by its kind and reference


def history_of(subjects: Subjects, *, narrowed: Narrowed = EVERYTHING, page: int = 1) -> History:
    """What was done to any of these records, `PER_PAGE` at a time; past the end, the last page.

    To a person also: each answer in which that person was shown.
    """
    return _page(_about(subjects), narrowed, page)


def history_by(actor_id: int, *, narrowed: Narrowed = EVERYTHING, page: int = 1) -> History:
    """What one user did, `PER_PAGE` at a time; past the end, the last page."""
    return _page(AuditEntry.objects.filter(actor_id=actor_id), narrowed, page)


def whole_history_of(subjects: Subjects, *, narrowed: Narrowed = EVERYTHING) -> list[LoggedEntry]:
    """Everything that was done to any of these records, newest first: to be taken away."""
    return read_back(_narrow(_about(subjects), narrowed).order_by("-at", "-id"))


def actors_about(subjects: Subjects) -> list[int]:
    """The numbers of the users who did anything to these records."""
    found = _about(subjects).exclude(actor_id=None).values_list("actor_id", flat=True)
    return sorted({number for number in found.distinct() if number is not None})


def _about(subjects: Subjects) -> QuerySet[AuditEntry]:
    refs: dict[str, set[str]] = {}
    for kind, ref in subjects:
        refs.setdefault(kind, set()).add(ref)
    if not refs:
        return AuditEntry.objects.none()
    each = [Q(subject_kind=kind, subject_id__in=named) for kind, named in refs.items()]
    showed = entries_that_showed(refs.get(PERSON, ()))
    return AuditEntry.objects.filter(reduce(or_, each, Q(id__in=showed)))


def _narrow(entries: QuerySet[AuditEntry], to: Narrowed) -> QuerySet[AuditEntry]:
    asked = {
        "actor_id": to.actor_id,
        "kind": to.kind,
        "at__gte": to.since,
        "at__lt": to.until,
    }
    return entries.filter(**{field: value for field, value in asked.items() if value is not None})


def _page(entries: QuerySet[AuditEntry], to: Narrowed, page: int) -> History:
    fitting = _narrow(entries, to)
    total = fitting.count()
    pages = max(1, ceil(total / PER_PAGE))
    page = min(page, pages)
    shown = fitting.order_by("-at", "-id")[(page - 1) * PER_PAGE : page * PER_PAGE]
    return History(entries=tuple(read_back(shown)), total=total, page=page, pages=pages)

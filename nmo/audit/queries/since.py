"""What was done to records after certain transactions, and not by them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Min, OuterRef, Q, QuerySet

from nmo.audit.models import AuditEntry
from nmo.audit.words import CHANGES

ASKED_AT_ONCE = 5_000


@dataclass(frozen=True, kw_only=True)
class ChangedSince:
    """That a record was changed: what was done to it and when."""

    subject_id: str
    what: str
    at: datetime


def changed_since(
    subject_kind: str, what: str, transactions: Collection[int], *, with_it: Collection[str] = ()
) -> list[ChangedSince]:
    """How the records of this kind were changed after `what` these transactions did to them.

    Oldest first. `transactions` are values of `written_in`; what they did besides that is named in
    `with_it` was part of the same and is left out. Looking at a record does not change it.
    """
    mine = Q(what=what, written_in__in=transactions)
    part_of_it = Q(what__in=with_it, written_in__in=transactions)
    before = _changes(subject_kind).filter(
        mine, subject_id=OuterRef("subject_id"), id__lt=OuterRef("id")
    )
    later = _changes(subject_kind).filter(id__gt=first_entry_of(transactions))
    return _read(later.exclude(mine).exclude(part_of_it).filter(Exists(before)))


def changes_after_entry(
    subject_kind: str, subject_ids: Collection[str], entry: int
) -> list[ChangedSince]:
    """How these records were changed after that entry of the log, oldest first."""
    wanted = sorted(subject_ids)
    later = _changes(subject_kind).filter(id__gt=entry)
    return [
        change
        for start in range(0, len(wanted), ASKED_AT_ONCE)
        for change in _read(later.filter(subject_id__in=wanted[start : start + ASKED_AT_ONCE]))
    ]


def first_entry_of(transactions: Collection[int]) -> int:
    """The number of the first entry that these transactions wrote; 0 when they wrote none."""
    theirs = AuditEntry.objects.filter(written_in__in=transactions)
    first: int | None = theirs.aggregate(first=Min("id"))["first"]
    return first or 0


def _changes(subject_kind: str) -> QuerySet[AuditEntry]:
    return AuditEntry.objects.filter(subject_kind=subject_kind, kind__in=CHANGES)


def _read(entries: QuerySet[AuditEntry]) -> list[ChangedSince]:
    rows = entries.order_by("id").values_list("subject_id", "what", "at")
    return [ChangedSince(subject_id=ref, what=what, at=at) for ref, what, at in rows]

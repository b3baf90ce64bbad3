"""What changed in the register, in one order that another system can follow.

Neither `id` nor `at` is in the order in which transactions end: an entry with a lower id may be
committed after one with a higher id was read. So the order is that of `written_in`, the number of
the writing transaction, and nothing is given out while a transaction with a lower number may
still commit.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from django.db.models import Q, QuerySet

from nmo.audit.models import AuditEntry
from nmo.audit.transactions import OldestUnfinished
from nmo.audit.words import CHANGES, FOLLOWED, Kind


class UnknownCursor(Exception):
    """A follower's cursor names no entry here: the register was restored, or it is another one."""


@dataclass(frozen=True, order=True)
class Cursor:
    """A place in the log's order, which a follower keeps as the text "written_in-id"."""

    written_in: int
    id: int

    def __str__(self) -> str:
        return f"{self.written_in}-{self.id}"

    @classmethod
    def read(cls, text: str) -> Self:
        """The cursor that `text` writes; raises UnknownCursor when it writes none."""
        written_in, _, number = text.partition("-")
        digits = written_in + number
        if not (written_in and number and digits.isascii() and digits.isdecimal()):
            raise UnknownCursor("A cursor is two numbers with a hyphen between, as it was given.")
        return cls(_bigint(written_in), _bigint(number))


@dataclass(frozen=True, kw_only=True)
class Change:
    """That a record changed: which and how, without who did it or what it holds."""

    cursor: Cursor
    at: datetime
    what: str
    kind: Kind
    subject_kind: str
    subject_id: str
    force_id: int | None


def settled() -> QuerySet[AuditEntry]:
    """Every entry that no transaction still running can come before, in the log's order."""
    return AuditEntry.objects.filter(written_in__lt=OldestUnfinished()).order_by("written_in", "id")


def after(cursor: Cursor) -> Q:
    """The entries that stand later in the log's order than `cursor`."""
    return Q(written_in__gte=cursor.written_in) & (
        Q(written_in__gt=cursor.written_in) | Q(id__gt=cursor.id)
    )


def changes_after(cursor: Cursor | None, *, limit: int) -> list[Change]:
    """The next changes of records that others follow, at most `limit`, oldest first.

    With no cursor from the beginning; afterwards from the cursor of the last change received.
    Each change that is committed is given once and none is missed, whatever order transactions
    end in. Raises UnknownCursor when the cursor was not given out by this register as it now is
    (after a restore of an older backup): the follower must then begin again.
    """
    entries = settled().filter(kind__in=CHANGES, subject_kind__in=FOLLOWED)
    if cursor is not None:
        _refuse_unknown(cursor)
        entries = entries.filter(after(cursor))
    return [_change(entry) for entry in entries[:limit]]


def _refuse_unknown(cursor: Cursor) -> None:
    if not AuditEntry.objects.filter(id=cursor.id, written_in=cursor.written_in).exists():
        raise UnknownCursor(
            "This register never gave out that cursor: it is another register, or one that was "
            "restored from an older backup. Copy the register again and follow from there."
        )


def _change(entry: AuditEntry) -> Change:
    return Change(
        cursor=Cursor(entry.written_in, entry.pk),
        at=entry.at,
        what=entry.what,
        kind=Kind(entry.kind),
        subject_kind=entry.subject_kind,
        subject_id=entry.subject_id,
        force_id=entry.force_id,
    )


def _bigint(digits: str) -> int:
    if len(digits) > 18:  # beyond anything the database counts to
        raise UnknownCursor("This register never gave out a cursor as large as that.")
    return int(digits)

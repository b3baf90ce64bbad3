"""What every setting says: the book for the rest of the register, and the pages' reads of it."""

from datetime import datetime
from uuid import UUID

from django.db import connection

from nmo.access.queries import force_codes
from nmo.law import start_of_day
from nmo.reference.book import Approved, Book, Books, NoSuchSetting
from nmo.reference.errors import BookUnreadable
from nmo.reference.kinds import read_value
from nmo.reference.models import Change
from nmo.reference.values import Value
from nmo.reference.words import ChangeState, Kind

# What this process read last, and under which mark. Replaced whole, so that threads may share it.
_read: tuple[UUID | None, Books] | None = None


def book(at: datetime, known: datetime | None = None) -> Book:
    """Every setting as it held at `at`, on what had been approved by `known` (None: by now).

    Costs one look at a table of one row. Raises what the database raises and BookUnreadable:
    where the book cannot be read there is no answer, and never the starting values.
    """
    return books().at(at, known)


def books() -> Books:
    """The book of every moment, for whoever asks about several in one piece of work."""
    global _read
    mark = _mark()
    held = _read
    if held is None or held[0] != mark:
        # The mark was read first: what was decided since is read with the rows, and again later.
        held = _read = (mark, Books(_approved()))
    return held[1]


def _mark() -> UUID | None:
    """The mark of the last decision; None where nothing was ever decided."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT mark FROM reference_version")
        row = cursor.fetchone()
    return row[0] if row else None


def _approved() -> tuple[Approved, ...]:
    """Every change that was ever approved, those withdrawn before they held among them."""
    rows = Change.objects.exclude(state=ChangeState.REFUSED).filter(decided_at__isnull=False)
    return tuple(approved(row) for row in rows.select_related("force").order_by("id"))


def approved(row: Change) -> Approved:
    """A change that was approved, as the book takes it; raises BookUnreadable."""
    if row.decided_at is None:
        raise BookUnreadable(f"Change {row.pk} was never approved.")
    kind = Kind(row.kind)
    try:
        value = read_value(kind, row.value)
    except ValueError as wrong:
        raise BookUnreadable(f"Change {row.pk} does not fit its kind.") from wrong
    return Approved(
        number=row.pk,
        kind=kind,
        code=row.code,
        force_code=row.force.code if row.force else "",
        value=value,
        from_at=start_of_day(row.from_on),
        known_from=row.decided_at,
        known_until=row.withdrawn_at,
    )


def value_from(kind: Kind, code: str, at: datetime, *, force_id: int | None = None) -> Value | None:
    """What that force's setting says at `at` (None: of every force); None where there is none."""
    force_code = force_codes([force_id]).get(force_id, "") if force_id else ""
    try:
        return book(at).value(kind, code, force_code)
    except NoSuchSetting:
        return None

"""Replacing a row by a better one: the old row stands, with until when it was what we knew."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from nmo.access.actors import Actor
from nmo.orders.errors import OrderChanged
from nmo.orders.models import AwarenessEvidence, Condition, OrderEvent, OrderParty, Recorded

Row = TypeVar("Row", OrderEvent, Condition, AwarenessEvidence, OrderParty)


def replace_row(row: Row, changes: Mapping[str, object], *, by: Actor, now: datetime) -> Row:
    """Close this version and add one with the changes; what was known before stays askable.

    Raises OrderChanged when somebody else replaced the row first.
    """
    closed = type(row).objects.filter(pk=row.pk, known_until=None).update(known_until=now)
    if closed != 1:
        raise OrderChanged
    row.pk = None
    row._state.adding = True
    for name, value in changes.items():
        setattr(row, name, value)
    row.known_from = now
    row.known_until = None
    row.recorded_at = now
    row.recorded_by_id = by.user_id
    row.save(force_insert=True)
    return row


def close_row(row: Recorded, *, now: datetime) -> None:
    """End this version without a successor: the entry should never have been made."""
    if type(row)._default_manager.filter(pk=row.pk, known_until=None).update(known_until=now) != 1:
        raise OrderChanged

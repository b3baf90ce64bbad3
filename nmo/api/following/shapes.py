"""A change in its published shape: which record and how, never who did it or what it holds."""

from dataclasses import dataclass
from enum import StrEnum

from nmo.audit import Kind
from nmo.law.shape import Moment, Shape


class SubjectKind(StrEnum):
    """The kinds of record that can be followed."""

    ORDER = "order"
    PERSON = "person"
    DOCUMENT = "document"


@dataclass(frozen=True, kw_only=True)
class RecordOut(Shape):
    """A record by its kind and reference."""

    kind: SubjectKind
    """What kind of record."""
    ref: str
    """Its reference."""


@dataclass(frozen=True, kw_only=True)
class ChangeOut(Shape):
    """That a record changed: read it again."""

    cursor: str
    """The place of the change in the one order of all; keep that of the last one you dealt with."""
    at: Moment
    """When it was done. The sequence is that of the cursors, not of these."""
    what: str
    """What was done, such as `order.recorded`; new words come in later releases."""
    kind: Kind
    """Of what kind that is (Data Protection Act 2018, s.62)."""
    subject: RecordOut
    """The record that changed. Reading it answers 404 or 403 where you are to drop your copy."""
    version: int
    """The version that the change gave it; what you read may be a later one."""
    also: list[RecordOut]
    """Records that say something else because of it, to be read again too."""


@dataclass(frozen=True, kw_only=True)
class ChangesOut(Shape):
    """The next changes, oldest first."""

    changes: list[ChangeOut]
    """At most as many as were asked for; empty when there is nothing new."""
    next: str | None
    """What to send as `after` the next time; null while the register is empty."""
    more: bool
    """Whether there are more already."""

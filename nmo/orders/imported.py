"""What is told of an import: what it brought, and what was built on it since."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class BuiltOn:
    """Something that was done since with what an import brought."""

    subject_kind: str  # order or person
    subject_ref: str
    what: str
    at: datetime

    def __str__(self) -> str:
        return f"{self.subject_kind.capitalize()} {self.subject_ref}: {self.what}"


@dataclass(frozen=True, kw_only=True)
class ImportShown:
    """An import as it stands."""

    ref: str
    orders: int  # that it made
    orders_added_to: int  # that were held already
    began_at: datetime
    began_by: str
    undone_at: datetime | None
    undone_by: str
    undone_because: str

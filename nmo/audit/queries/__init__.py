"""Reading the log back. Who may read it is decided above (`Permission.AUDIT_READ`)."""

from nmo.audit.queries.changes import Change, Cursor, UnknownCursor, changes_after
from nmo.audit.queries.entries import LoggedEntry, entries_about, entries_by
from nmo.audit.queries.since import (
    ChangedSince,
    changed_since,
    changes_after_entry,
    first_entry_of,
)
from nmo.audit.queries.versions import version_of

__all__ = [
    "Change",
    "ChangedSince",
    "Cursor",
    "LoggedEntry",
    "UnknownCursor",
    "changed_since",
    "changes_after",
    "changes_after_entry",
    "entries_about",
    "entries_by",
    "first_entry_of",
    "version_of",
]

"""Reading the log back. Who may read it is decided above (`Permission.AUDIT_READ`)."""

from nmo.audit.queries.changes import Change, Cursor, UnknownCursor, changes_after
from nmo.audit.queries.entries import LoggedEntry, entries_about, entries_by
from nmo.audit.queries.versions import version_of

__all__ = [
    "Change",
    "Cursor",
    "LoggedEntry",
    "UnknownCursor",
    "changes_after",
    "entries_about",
    "entries_by",
    "version_of",
]

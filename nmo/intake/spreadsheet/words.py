"""The fixed words of spreadsheets."""

from enum import StrEnum


class SheetState(StrEnum):
    """How far a spreadsheet has come, from the upload to the undoing of its import."""

    RECEIVED = "received"  # a person says which sheet and which columns are meant
    CHECKING = "checking"  # the worker tries it, and changes nothing
    CHECKED = "checked"  # a person looks at what would happen
    WAITING = "waiting"  # the worker will take it up
    IMPORTING = "importing"  # begun; when nobody is at it, running it again goes on
    DONE = "done"
    REFUSED = "refused"  # refused whole, nothing imported
    STOPPED = "stopped"  # an error that nobody foresaw; running it again goes on
    UNDONE = "undone"


UNDER_WAY = (SheetState.CHECKING, SheetState.WAITING, SheetState.IMPORTING)
# Two imports of the same file in the same way are one, as long as one of them is not at its end.
UNFINISHED = (SheetState.IMPORTING, SheetState.WAITING, SheetState.STOPPED)
# What a person may still say about a file whose import has not begun.
OPEN = (SheetState.RECEIVED, SheetState.CHECKED, SheetState.CHECKING, SheetState.REFUSED)


class RowOutcome(StrEnum):
    """What became, or would become, of a row."""

    NEW = "new"
    SAME_AGAIN = "same_again"  # held already, and nothing differs
    ADDED_TO = "added_to"  # held already; something further was added
    DIFFERING = "differing"  # held already with another value, so rejected: it needs a correction
    REJECTED = "rejected"


SUBJECT = "spreadsheet"
MAPPING = "spreadsheet_mapping"

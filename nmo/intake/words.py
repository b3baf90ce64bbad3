"""The fixed words of the courts' feed."""

from enum import StrEnum


class RowResult(StrEnum):
    """What became of a row of the manifest."""

    NEW = "new"
    SEEN = "seen"
    CHANGED = "changed"
    REJECTED = "rejected"


class FileResult(StrEnum):
    """What became of a file that the zip held, or that a row named."""

    ATTACHED = "attached"
    TWIN = "twin"  # the same order in Welsh; it has no row of its own
    NO_ROW = "no_row"  # in the zip, but no row names it and no order is held for it
    MISSING = "missing"  # a row names it, but it is not in the zip
    REJECTED = "rejected"


class BatchState(StrEnum):
    """How far the import of one zip has come."""

    WAITING = "waiting"  # uploaded; the worker will take it up
    IMPORTING = "importing"  # begun; when nobody is at it, running it again goes on
    DONE = "done"
    REFUSED = "refused"  # refused whole, nothing imported
    STOPPED = "stopped"  # an error that nobody foresaw; running it again goes on


class ProblemCode(StrEnum):
    """What is worth saying about a whole zip."""

    NIGHT_MISSING = "night_missing"
    NIGHT_IN_FUTURE = "night_in_future"
    NAME_AND_NIGHT_DIFFER = "name_and_night_differ"
    NOT_ENCRYPTED = "not_encrypted"
    COLUMN_MISSING = "column_missing"
    COLUMN_UNKNOWN = "column_unknown"
    REFUSED = "refused"


class FolderProblem(StrEnum):
    """Why the courts' folder could not be read."""

    CANNOT_REACH = "cannot_reach"
    HOST_KEY_DIFFERS = "host_key_differs"
    SIGN_IN_REFUSED = "sign_in_refused"
    NO_FOLDER = "no_folder"
    INTERRUPTED = "interrupted"


# The source that an answer names, and the kind of record that the queue and the log name.
SOURCE = "Courts' feed"
SUBJECT = "feed_batch"
LOOKED = "feed.imported"

# The feed as a whole, of which a night may be missing.
NIGHTS = "courts_feed"
NIGHT_CAME = "feed.night_came"
AWAITED = "feed.awaited"
FOLDER_LOOKED = "feed.folder_looked"

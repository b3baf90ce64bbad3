"""The fixed words of work."""

from enum import StrEnum


class TaskState(StrEnum):
    """How a task stands; whether it is late is computed, never stored."""

    OPEN = "open"
    DONE = "done"
    NOT_NEEDED = "not_needed"  # the facts no longer ask for it

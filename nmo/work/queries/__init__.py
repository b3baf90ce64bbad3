"""Every read about work: the queue, and what is due for records of one kind."""

from nmo.work.queries.due import (
    DueNarrowed,
    DueShown,
    PageOfRefs,
    due_of_kind,
    finished_since,
    pages_of,
    soonest_due,
)
from nmo.work.queries.queue import (
    PER_PAGE,
    Narrowed,
    Queue,
    TaskShown,
    Whose,
    queue,
    tasks_of,
)

__all__ = [
    "PER_PAGE",
    "DueNarrowed",
    "DueShown",
    "Narrowed",
    "PageOfRefs",
    "Queue",
    "TaskShown",
    "Whose",
    "due_of_kind",
    "finished_since",
    "pages_of",
    "queue",
    "soonest_due",
    "tasks_of",
]

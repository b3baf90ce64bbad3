"""Every write of work."""

from nmo.work.actions.claims import claim_task, finish_task, release_task
from nmo.work.actions.facts import project, rebuild, state_facts
from nmo.work.errors import NotYours

__all__ = [
    "NotYours",
    "claim_task",
    "finish_task",
    "project",
    "rebuild",
    "release_task",
    "state_facts",
]

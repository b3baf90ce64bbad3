"""Whom the asker rings where the register cannot help."""

from datetime import datetime

from nmo.access import Actor
from nmo.reference.queries import book
from nmo.reference.words import Line

# Said where nothing could be looked up, the number of the force among it.
SUPERVISOR = "the control room supervisor"


def whom_to_ring(by: Actor, *, now: datetime) -> str:
    """The control room supervisor of the asker's force, with the number where one is held."""
    return book(now).ring(by.force_code, Line.CONTROL_ROOM_SUPERVISOR)

"""What follows a reading: its orders are found at once."""

from datetime import datetime

from nmo.access.actors import Actor
from nmo.intake.review.actions import find_orders


def find_after_reading(paper_ref: str, by: Actor, now: datetime) -> None:
    """Record what was read, unconfirmed, so that a check finds it; told twice, it stands once."""
    find_orders(paper_ref, by=by, now=now)

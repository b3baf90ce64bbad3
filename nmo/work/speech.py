"""How the queue speaks of time: "in 3 hours", "2 days late". Pure."""

from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def due_in(due_at: datetime, now: datetime) -> str:
    """How long is left, or how late it is, in the largest whole unit that fits."""
    if abs(due_at - now) < MINUTE:
        return "now"
    if due_at > now:
        return f"in {_long(due_at - now)}"
    return f"{_long(now - due_at)} late"


def urgency(due_at: datetime, now: datetime) -> str:
    """The mark beside the words: "late", "today" for the next 24 hours, or none."""
    if due_at < now:
        return "late"
    return "today" if due_at - now <= DAY else ""


def _long(time: timedelta) -> str:
    for unit, one in ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        count = time // unit
        if count:
            return f"{count:,} {one}{'' if count == 1 else 's'}"
    return "less than a minute"

"""The one clock. Only faces, tasks and the command line read it; everything else is told."""

from datetime import UTC, datetime


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)

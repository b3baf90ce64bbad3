"""Moments as the API writes them: London time, to the minute."""

from datetime import datetime

from nmo.law import write_moment


def moment(at: datetime) -> str:
    """The moment, with an offset in the repeated hour alone."""
    return write_moment(at.replace(second=0, microsecond=0))


def moment_or_none(at: datetime | None) -> str | None:
    """The moment, where there is one."""
    return moment(at) if at else None

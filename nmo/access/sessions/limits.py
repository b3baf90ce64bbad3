"""How long a session lasts. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from nmo.access.sessions.words import Device, Ended

LONGEST = timedelta(hours=12)  # a long shift; after it, both factors again


@dataclass(frozen=True, kw_only=True)
class IdleLimits:
    """After how long without use a session ends, by kind of device."""

    phone: timedelta
    desk: timedelta

    def of(self, device: Device) -> timedelta:
        """The limit of one kind of device."""
        return self.phone if device is Device.PHONE else self.desk


def run_out(
    *, began_at: datetime, seen_at: datetime, device: Device, idle: IdleLimits, at: datetime
) -> Ended | None:
    """Why a session that began and was last used then is over `at`; None while it is not."""
    if at - began_at >= LONGEST:
        return Ended.TOO_LONG
    if at - seen_at >= idle.of(device):
        return Ended.IDLE
    return None

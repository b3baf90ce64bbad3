"""What is the same for every row and PDF of one import."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from nmo.access.actors import Actor
from nmo.intake.feed.unpack import Unpacked
from nmo.law.times import london_day

_FEED_LOCK = 0x4E4D4F46  # one number for all imports of the courts' feed


@dataclass(frozen=True, kw_only=True)
class Run:
    """One import of one zip: whose, when, and the files that it unpacked, by their keys."""

    batch_id: int
    batch_ref: str
    files: Mapping[str, Unpacked]
    by: Actor
    now: datetime

    @property
    def today(self) -> date:
        """The London day of the import."""
        return london_day(self.now)


def take_turn() -> None:
    """Wait until no other import is at its orders; given back when the transaction ends.

    Two imports of the same night at once then see what the other recorded.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_FEED_LOCK])

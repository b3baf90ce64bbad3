"""Whether an entry can be as old as it says: no transaction writes before it begins.

A seal carries the number of its own transaction. What a later transaction wrote was recorded
after that seal was made, and has a higher number than anything that was sealed before it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from nmo.audit.sealing.writing import Seal, write_moment
from nmo.audit.verifying.rows import RECORDED_AT, LeafRow

# By how much a clock that was put right may have been wrong.
CLOCK_TOLERANCE = timedelta(hours=1)


@dataclass
class Ages:
    """What the seals passed so far say about the age of what comes after."""

    _sealed_in: int | None = None
    _not_before: str = ""
    _highest_under_last: int = 0
    _highest_under_one_before: int = 0
    _highest: int = 0

    def pass_entry(self, row: LeafRow, written_in: int) -> bool:
        """Whether this entry can be as old as it says."""
        self._highest = max(self._highest, row.entry_id)
        if self._sealed_in is None or written_in <= self._sealed_in or row.entry is None:
            return True
        recorded_at = row.entry[RECORDED_AT]
        is_late_enough = isinstance(recorded_at, str) and recorded_at >= self._not_before
        # One seal further back: a number is drawn a moment before its transaction is counted.
        return is_late_enough and row.entry_id > self._highest_under_one_before

    def pass_seal(self, seal: Seal) -> None:
        """Take note of a seal that is as it was made."""
        sealed_at = datetime.strptime(seal.sealed_at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
        self._sealed_in = seal.sealed_in
        self._not_before = write_moment(sealed_at - CLOCK_TOLERANCE)
        self._highest_under_one_before = self._highest_under_last
        self._highest_under_last = self._highest

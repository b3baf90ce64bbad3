"""What became of an order that was sent."""

from dataclasses import dataclass
from enum import StrEnum


class RecordResult(StrEnum):
    """What became of an order that was sent."""

    NEW = "new"
    SEEN = "seen"
    CHANGED = "changed"


@dataclass(frozen=True)
class Recorded:
    """An order that was sent, and what became of it."""

    order_id: int
    ref: str
    result: RecordResult
    may_duplicate: tuple[str, ...] = ()

"""Whether two tellings of what an order meant over a time mean the same. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

# What a breach turns on. How many minutes were left, and when the court was last asked, are not.
TURNS_ON = (
    "order_ref",
    "standing",
    "conditions",
    "breach_is",
    "arrestable_paragraphs",
    "awareness",
)


@dataclass(frozen=True, kw_only=True)
class Said:
    """What an order meant from a moment on, as it was told."""

    at: datetime
    said: Mapping[str, object]


def means_otherwise(before: Sequence[Said], after: Sequence[Said]) -> bool:
    """Whether anything that a breach turns on differs at any moment that either tells of."""
    moments = sorted({each.at for each in (*before, *after)})
    return any(_at(before, moment) != _at(after, moment) for moment in moments)


def _at(told: Sequence[Said], moment: datetime) -> dict[str, object]:
    """What was told of that moment: what held since the last one told of."""
    begun = [each for each in told if each.at <= moment]
    said = (begun[-1] if begun else told[0]).said
    return {name: said[name] for name in TURNS_ON}

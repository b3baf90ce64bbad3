"""What stands on an order's page beside its card: frozen, already masked."""

from dataclasses import dataclass
from datetime import date, datetime

from nmo.orders.words import DuplicateDecision


@dataclass(frozen=True, kw_only=True)
class AwarenessShown:
    """One piece of evidence that the respondent knew, with all that was noted."""

    number: int
    when: str
    method: str
    knew: str
    told_of: str
    evidenced: bool
    by: str
    where: str
    identity_checked: str
    interpreter: str
    said: str
    video_ref: str
    original_words: str
    recorded_by: str
    recorded_at: datetime
    paper: int | None


@dataclass(frozen=True, kw_only=True)
class CorrectionShown:
    """A correction: was, became, by whom, when and why."""

    corrected: str
    number: str
    field: str
    was: str
    became: str
    because: str
    corrected_at: datetime
    corrected_by: str


@dataclass(frozen=True, kw_only=True)
class NationalShown:
    """The newest step on a national system."""

    system: str
    state: str
    reference: str
    on: date


@dataclass(frozen=True, kw_only=True)
class DuplicateShown:
    """Another order that may be the same."""

    number: int
    other_ref: str
    because: str
    decision: DuplicateDecision
    decided_because: str

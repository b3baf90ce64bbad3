"""Every read of oversight: histories as sentences, openings, seals, patterns."""

from nmo.oversight.queries.finding import FindingShown, finding_measured
from nmo.oversight.queries.histories import (
    Asked,
    HistorySaid,
    person_history,
    person_history_whole,
    user_history,
)
from nmo.oversight.queries.openings import OpeningShown, opening_shown, openings
from nmo.oversight.queries.unusual import UnusualSaid, unusual_look_ups

__all__ = [
    "Asked",
    "FindingShown",
    "HistorySaid",
    "OpeningShown",
    "UnusualSaid",
    "finding_measured",
    "opening_shown",
    "openings",
    "person_history",
    "person_history_whole",
    "unusual_look_ups",
    "user_history",
]

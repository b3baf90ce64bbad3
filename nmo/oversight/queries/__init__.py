"""Every read of oversight: histories as sentences, openings, seals, patterns."""

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
    "HistorySaid",
    "OpeningShown",
    "UnusualSaid",
    "opening_shown",
    "openings",
    "person_history",
    "person_history_whole",
    "unusual_look_ups",
    "user_history",
]

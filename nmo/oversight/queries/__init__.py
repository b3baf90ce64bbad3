"""Every read of oversight: histories as sentences, openings, seals."""

from nmo.oversight.queries.histories import (
    Asked,
    HistorySaid,
    person_history,
    person_history_whole,
    user_history,
)
from nmo.oversight.queries.openings import OpeningShown, opening_shown, openings

__all__ = [
    "Asked",
    "HistorySaid",
    "OpeningShown",
    "opening_shown",
    "openings",
    "person_history",
    "person_history_whole",
    "user_history",
]

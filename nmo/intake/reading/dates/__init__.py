"""The days, clock times and lengths of time that a text states, and where."""

from nmo.intake.reading.dates.clocks import ClockSeen, clocks_in
from nmo.intake.reading.dates.days import DaySeen, days_in
from nmo.intake.reading.dates.lengths import LengthSeen, lengths_in
from nmo.intake.reading.dates.moments import MomentSeen, moments_in

__all__ = [
    "ClockSeen",
    "DaySeen",
    "LengthSeen",
    "MomentSeen",
    "clocks_in",
    "days_in",
    "lengths_in",
    "moments_in",
]

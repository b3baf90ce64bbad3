"""Orders, for other systems: everything that the pages can do to one.

A reference may come from another system and hold a slash, so it is a path, and the order itself,
whose address would take in every other one, comes last.
"""

from nmo.orders.api import (
    copies,
    correcting,
    deciding,
    events,
    knowing,
    marks,
    papers,
    recording,
    standing,
    whole,
)
from nmo.orders.api.router import router

__all__ = [
    "copies",
    "correcting",
    "deciding",
    "events",
    "knowing",
    "marks",
    "papers",
    "recording",
    "router",
    "standing",
    "whole",
]

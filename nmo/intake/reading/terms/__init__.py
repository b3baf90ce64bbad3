"""The terms of an order: what it forbids, where, and what it allows."""

from nmo.intake.reading.terms.answer import (
    Allowance,
    AllowanceKind,
    PlaceKind,
    Prohibition,
    ProhibitionType,
    Protected,
    Terms,
    Zone,
)
from nmo.intake.reading.terms.read import operative_span, read_terms

__all__ = [
    "Allowance",
    "AllowanceKind",
    "PlaceKind",
    "Prohibition",
    "ProhibitionType",
    "Protected",
    "Terms",
    "Zone",
    "operative_span",
    "read_terms",
]

"""The court's papers read: words with their places become fields, each with how sure it is."""

from nmo.intake.reading.answer import (
    ExpiryKind,
    NotRead,
    OrderRead,
    OrderType,
    PackWarning,
    Question,
    Reading,
    ServiceRead,
    Twin,
)
from nmo.intake.reading.read import read

__all__ = [
    "ExpiryKind",
    "NotRead",
    "OrderRead",
    "OrderType",
    "PackWarning",
    "Question",
    "Reading",
    "ServiceRead",
    "Twin",
    "read",
]

"""Orders and what happened to them.

What the court did is a row in `OrderEvent` that nobody edits. Each of the rows a court's paper is
read into has two times of its own: `known_from`, when the register learnt of it, and `known_until`,
when a correction replaced it. So "what was true at T" and "what was known at T" are both askable,
and whether an order is in force is computed by `nmo.law`, never stored.
"""

from nmo.orders.columns import Recorded
from nmo.orders.models.changes import Correction, PossibleDuplicate
from nmo.orders.models.events import Condition, OrderEvent
from nmo.orders.models.evidence import AwarenessEvidence, Confirmation, CourtCheck
from nmo.orders.models.imports import ImportStep, OrderImport, RowsImported
from nmo.orders.models.marks import NationalStatus, OrderDocument, OrderReference, Source
from nmo.orders.models.order import CaseNumber, ProtectiveOrder
from nmo.orders.models.parties import OrderParty
from nmo.orders.models.passes import SamePersonPass

__all__ = [
    "AwarenessEvidence",
    "CaseNumber",
    "Condition",
    "Confirmation",
    "Correction",
    "CourtCheck",
    "ImportStep",
    "NationalStatus",
    "OrderDocument",
    "OrderEvent",
    "OrderImport",
    "OrderParty",
    "OrderReference",
    "PossibleDuplicate",
    "ProtectiveOrder",
    "Recorded",
    "RowsImported",
    "SamePersonPass",
    "Source",
]

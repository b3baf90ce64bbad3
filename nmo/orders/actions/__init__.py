"""Every write about an order."""

from nmo.orders.actions.adding import add_parties
from nmo.orders.actions.awareness import record_awareness
from nmo.orders.actions.copies import CopyShown, photograph_copy
from nmo.orders.actions.correct import correct, withdraw_entry
from nmo.orders.actions.duplicates import decide_duplicate
from nmo.orders.actions.events import (
    PaperToAttach,
    attach_document,
    attach_documents,
    record_event,
)
from nmo.orders.actions.imports import Undone, undo_import
from nmo.orders.actions.marks import (
    add_reference,
    confirm_order,
    hold_contact,
    lift_contact_hold,
    record_court_check,
    record_national_status,
)
from nmo.orders.actions.parties import decide_person
from nmo.orders.actions.record import record_order, record_orders
from nmo.orders.actions.sources import (
    refresh_feed_source,
    refresh_live_source,
    refresh_papers_source,
)
from nmo.orders.actions.terms import enter_terms

__all__ = [
    "CopyShown",
    "PaperToAttach",
    "Undone",
    "add_parties",
    "add_reference",
    "attach_document",
    "attach_documents",
    "confirm_order",
    "correct",
    "decide_duplicate",
    "decide_person",
    "enter_terms",
    "hold_contact",
    "lift_contact_hold",
    "photograph_copy",
    "record_awareness",
    "record_court_check",
    "record_event",
    "record_national_status",
    "record_order",
    "record_orders",
    "refresh_feed_source",
    "refresh_live_source",
    "refresh_papers_source",
    "undo_import",
    "withdraw_entry",
]

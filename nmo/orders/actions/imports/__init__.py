"""An import of orders: what it brought is remembered, and can be taken back whole."""

from nmo.orders.actions.imports.remembering import remember
from nmo.orders.actions.imports.undoing import Undone, undo_import

__all__ = ["Undone", "remember", "undo_import"]

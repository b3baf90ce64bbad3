"""Every read about orders, masked to what the reader may see."""

from nmo.orders.queries.cards import CardShown, ContactHold, PaperShown, cards
from nmo.orders.queries.held import held_orders
from nmo.orders.queries.histories import histories
from nmo.orders.queries.in_full import order_in_full
from nmo.orders.queries.page import OrderPage, order_card, order_page
from nmo.orders.queries.papers import paper
from nmo.orders.queries.parties import (
    Naming,
    PartyShown,
    order_ids_of,
    orders_naming,
    orders_with_case_number,
    pairs_of,
    parties_of,
    respondents_of,
    same_person_in_case,
)
from nmo.orders.queries.sources import SourceShown, SourceState, sources

__all__ = [
    "CardShown",
    "ContactHold",
    "Naming",
    "OrderPage",
    "PaperShown",
    "PartyShown",
    "SourceShown",
    "SourceState",
    "cards",
    "held_orders",
    "histories",
    "order_card",
    "order_ids_of",
    "order_in_full",
    "order_page",
    "orders_naming",
    "orders_with_case_number",
    "pairs_of",
    "paper",
    "parties_of",
    "respondents_of",
    "same_person_in_case",
    "sources",
]

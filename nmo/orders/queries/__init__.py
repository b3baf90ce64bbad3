"""Every read about orders, masked to what the reader may see."""

from nmo.orders.queries.before_saving import duplicates_to_decide, what_saving_will_do
from nmo.orders.queries.card_out import card_out
from nmo.orders.queries.cards import CardShown, ContactHold, PaperShown, cards
from nmo.orders.queries.correcting import (
    EntryNamed,
    entries_of,
    events_told_of,
    known_terms,
    recorded_now,
)
from nmo.orders.queries.deciding import other_of_pair, people_like
from nmo.orders.queries.held import held_orders
from nmo.orders.queries.histories import histories
from nmo.orders.queries.imports import built_on_import, import_shown
from nmo.orders.queries.in_full import order_in_full
from nmo.orders.queries.page import OrderPage, order_card, order_page
from nmo.orders.queries.papers import PaperHeld, paper, papers_of
from nmo.orders.queries.parties import (
    Naming,
    PartyShown,
    case_numbers_held,
    order_ids_of,
    order_refs_naming,
    orders_naming,
    orders_with_case_number,
    pairs_of,
    parties_of,
    respondents_of,
    same_person_in_case,
    those_answered_for_by,
    those_that_answer,
)
from nmo.orders.queries.refs import orders_of_persons, persons_of_orders
from nmo.orders.queries.sources import (
    HeldBack,
    SourceShown,
    SourceState,
    is_loaded,
    register_waiting,
    sources,
)

__all__ = [
    "CardShown",
    "ContactHold",
    "EntryNamed",
    "HeldBack",
    "Naming",
    "OrderPage",
    "PaperHeld",
    "PaperShown",
    "PartyShown",
    "SourceShown",
    "SourceState",
    "built_on_import",
    "card_out",
    "cards",
    "case_numbers_held",
    "duplicates_to_decide",
    "entries_of",
    "events_told_of",
    "held_orders",
    "histories",
    "import_shown",
    "is_loaded",
    "known_terms",
    "order_card",
    "order_ids_of",
    "order_in_full",
    "order_page",
    "order_refs_naming",
    "orders_naming",
    "orders_of_persons",
    "orders_with_case_number",
    "other_of_pair",
    "pairs_of",
    "paper",
    "papers_of",
    "parties_of",
    "people_like",
    "persons_of_orders",
    "recorded_now",
    "register_waiting",
    "respondents_of",
    "same_person_in_case",
    "sources",
    "those_answered_for_by",
    "those_that_answer",
    "what_saving_will_do",
]

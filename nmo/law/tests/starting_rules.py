"""The law by the rules that the register starts with, for tests."""

from datetime import datetime

from nmo import law
from nmo.law.labels import CONDITION_LABELS
from nmo.law.order_types.shipped import ORDER_TYPES

STALE_DAYS = 28


def position(history: law.History, at: datetime) -> law.Position:
    """What the order means at `at` by the rules to start with."""
    return law.position(history, at, rules=ORDER_TYPES, court_check_stale_days=STALE_DAYS)


def answer_card(
    history: law.History,
    found: law.Position,
    *,
    at: datetime,
    people: law.CardPeople,
    ring: str,
    children_order_known: bool = False,
) -> law.Card:
    """The card in the words to start with."""
    return law.answer_card(
        history,
        found,
        at=at,
        people=people,
        ring=ring,
        labels=CONDITION_LABELS,
        children_order_known=children_order_known,
    )

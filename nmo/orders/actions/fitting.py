"""Whether a corrected row still says something that an order can say."""

from collections.abc import Mapping
from datetime import datetime

from nmo.law import EndType, EventKind, OrderType, When
from nmo.orders.actions.awareness import refuse_impossible
from nmo.orders.errors import OrderRefused
from nmo.orders.models import (
    AwarenessEvidence,
    Condition,
    OrderEvent,
    OrderParty,
    ProtectiveOrder,
)
from nmo.orders.rules import ONLY_OCCUPATION
from nmo.orders.words import PartyRole

Corrected = OrderEvent | Condition | AwarenessEvidence | OrderParty | ProtectiveOrder


def refuse_unfit(
    order: ProtectiveOrder, row: Corrected, changes: Mapping[str, object], *, now: datetime
) -> None:
    """Refuse, in words, what the database would refuse without them. Raises OrderRefused."""
    after = {
        field.attname: changes.get(field.attname, getattr(row, field.attname))
        for field in row._meta.concrete_fields
    }
    match row:
        case OrderEvent():
            _event(row, after)
        case Condition():
            _condition(order, after)
        case AwarenessEvidence():
            _awareness(order, after, now)
        case OrderParty():
            _party(row, after)
        case _:
            _order(order, after)


def _event(row: OrderEvent, after: Mapping[str, object]) -> None:
    fixed = after["end_type"] == EndType.SPECIFIED_DATE_TIME
    if fixed != (after["ends_at"] is not None):
        raise OrderRefused("Give the end's date together with the way it ends, or neither of them.")
    if after["superseded_by"] and row.kind != EventKind.SUPERSEDED:
        raise OrderRefused("Only a replacement names the order that replaces this one.")
    if row.kind == EventKind.EXTENDED and after["end_type"] is None:
        raise OrderRefused("An extension needs its new end.")
    if after["at"] is None:
        raise OrderRefused("Enter when the court did this.")


def _condition(order: ProtectiveOrder, after: Mapping[str, object]) -> None:
    if not str(after["text"]).strip():
        raise OrderRefused("A condition needs the court's words. To take it away, withdraw it.")
    if after["power_of_arrest"] and order.order_type != OrderType.OCCUPATION:
        raise OrderRefused(ONLY_OCCUPATION)
    if after["power_of_arrest_until"] is not None and not after["power_of_arrest"]:
        raise OrderRefused("The end of a power of arrest is given without a power of arrest.")


def _awareness(order: ProtectiveOrder, after: Mapping[str, object], now: datetime) -> None:
    at, of_event = after["at"], after["of_event"]
    if not isinstance(at, When):
        raise OrderRefused("Enter when the respondent came to know.")
    refuse_impossible(order, at, of_event if isinstance(of_event, int) else None, now=now)


def _party(row: OrderParty, after: Mapping[str, object]) -> None:
    if not str(after["typed_name"]).strip():
        raise OrderRefused("Enter the name as the paper has it.")
    was, becomes = row.role == PartyRole.RESPONDENT, after["role"] == PartyRole.RESPONDENT
    if was != becomes:
        raise OrderRefused(
            "An order has exactly one respondent. If the sides were mixed up, record the order "
            "again and say that this one is the same."
        )


def _order(order: ProtectiveOrder, after: Mapping[str, object]) -> None:
    powers = Condition.objects.filter(order=order, power_of_arrest=True, known_until=None)
    if after["order_type"] != OrderType.OCCUPATION and powers.exists():
        raise OrderRefused(f"{ONLY_OCCUPATION} Correct those paragraphs first.")

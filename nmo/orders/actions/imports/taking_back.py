"""Taking orders off the register as if they had never come: every row stays, and says until when.

Nothing is deleted and nothing overwritten: each version of a row ends now, the order bears who
took it back, when and why, and what had been known until then can still be asked.
"""

from collections.abc import Collection
from datetime import datetime

from django.db.models import F

from nmo.access.actors import Actor
from nmo.orders.actions.facts import fact_of
from nmo.orders.models import (
    AwarenessEvidence,
    Condition,
    Confirmation,
    CourtCheck,
    OrderEvent,
    OrderParty,
    PossibleDuplicate,
    ProtectiveOrder,
    Recorded,
    RowsImported,
)
from nmo.orders.words import TAKEN_BACK, DuplicateDecision
from nmo.people.actions import take_back_facts
from nmo.people.brought import FactsBrought, all_of
from nmo.work.actions import state_facts

ROWS_OF_AN_ORDER: tuple[type[Recorded], ...] = (
    OrderEvent,
    Condition,
    AwarenessEvidence,
    CourtCheck,
    Confirmation,
    OrderParty,
)


def mark_taken_back(
    order_ids: Collection[int], *, because: str, by: Actor, now: datetime
) -> dict[int, str]:
    """Mark these orders, which are then found by nobody; their references by number."""
    rows = ProtectiveOrder.objects.filter(pk__in=order_ids)
    refs = dict(rows.values_list("pk", "ref"))
    rows.update(
        taken_back_at=now,
        taken_back_by_id=by.user_id,
        taken_back_because=because,
        version=F("version") + 1,
    )
    return refs


def end_rows(order_ids: Collection[int], *, because: str, by: Actor, now: datetime) -> int:
    """End every row of these orders and withdraw what they said of persons.

    Returns how many persons that concerned. What was due because of the orders falls away. Who
    follows the orders is told by the caller, when everything is taken back.
    """
    people = facts_brought(order_ids)
    live = {"order_id__in": order_ids, "known_until": None}
    for table in ROWS_OF_AN_ORDER:
        table._default_manager.filter(**live).update(known_until=now)
    take_back_facts(all_of(people.values()), people, because=because, by=by, now=now)
    orders = ProtectiveOrder.ever.filter(pk__in=order_ids)
    state_facts([fact_of(order, TAKEN_BACK, now=now, values={}) for order in orders], now=now)
    return len(people)


def facts_brought(order_ids: Collection[int]) -> dict[int, FactsBrought]:
    """What these orders brought to each person whom they name now."""
    rows = OrderParty.objects.filter(order_id__in=order_ids, known_until=None)
    found: dict[int, list[FactsBrought]] = {}
    for person_id, brought in rows.values_list("person_id", "brought"):
        found.setdefault(person_id, []).append(FactsBrought.from_json(brought))
    return {person_id: all_of(each) for person_id, each in found.items()}


def end_added(added: RowsImported, *, now: datetime) -> None:
    """End the rows that were added to an order which was held already and stays."""
    tables: tuple[tuple[type[Recorded], list[int]], ...] = (
        (OrderEvent, added.events),
        (Condition, added.conditions),
        (AwarenessEvidence, added.awareness),
        (CourtCheck, added.court_checks),
        (Confirmation, added.confirmations),
    )
    for table, rows in tables:
        table._default_manager.filter(pk__in=rows, known_until=None).update(known_until=now)
    ProtectiveOrder.objects.filter(pk=added.order_id).update(version=F("version") + 1)


def let_go_of_doubles(
    order_ids: Collection[int], *, because: str, by: Actor, now: datetime
) -> set[int]:
    """An order that was taken back is no double: nobody need decide whether it is.

    Returns the numbers of the other orders, about which it need not be asked any more.
    """
    undecided = PossibleDuplicate.objects.filter(decision=DuplicateDecision.UNDECIDED)
    concerned = undecided.filter(order_id__in=order_ids) | undecided.filter(
        earlier_id__in=order_ids
    )
    pairs = list(concerned.values_list("pk", "order_id", "earlier_id"))
    undecided.filter(pk__in=[pair for pair, _, _ in pairs]).update(
        decision=DuplicateDecision.DIFFERENT,
        decided_because=because,
        decided_at=now,
        decided_by_id=by.user_id,
    )
    return {number for _, *both in pairs for number in both} - set(order_ids)

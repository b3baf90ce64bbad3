"""Recording orders, one or thousands, and adding to them when they are sent again."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from nmo.access.acting import act, require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.copying.memory import tidied_up_after
from nmo.orders.actions.again import add_to_held
from nmo.orders.actions.duplicates import notice_duplicates
from nmo.orders.actions.facts import state_given, state_standing
from nmo.orders.actions.imports.remembering import remember
from nmo.orders.actions.replacing import replaced_by
from nmo.orders.actions.rows import RowsAdded
from nmo.orders.actions.sources import refresh_live_source
from nmo.orders.actions.store import store_new
from nmo.orders.actions.turns import take_turn
from nmo.orders.errors import OrderRefused
from nmo.orders.models import ProtectiveOrder
from nmo.orders.recorded import Recorded, RecordResult
from nmo.orders.same_person.once import ask_to_look
from nmo.orders.shapes import OrderIn
from nmo.orders.words import DecisionBasis


def record_orders(
    orders: Sequence[OrderIn],
    *,
    by: Actor,
    now: datetime,
    source: str = "",
    basis: DecisionBasis = DecisionBasis.SAME_REFERENCE,
    import_ref: str | None = None,
) -> list[Recorded]:
    """Record these orders in one transaction, each with its own audit entry, in the order given.

    A reference that is not held makes a new order. One that is held must say the same: identical
    changes nothing, further events, awareness entries and court checks are added, and a differing
    value is refused with everything else (it needs a correction). `source` says where the orders
    come from (the actor's force when empty); `basis` why a given person reference is that person;
    `import_ref` the import that they are part of, which `undo_import` takes back whole.

    Raises OrderDiffers, OrderRefused, ForceNotKnown, NotPermitted. Requirements 16, 17, 18, 19.
    """
    _refuse_repeats(orders)
    _refuse_times_to_come(orders, now=now)
    with (
        tidied_up_after(),
        act(
            Permission.ORDER_RECORD, by=by, now=now, what="order.recorded", kind=Kind.COLLECTION
        ) as note,
    ):
        if _brings_references(orders):
            take_turn()
        held = _held(orders)
        new = [order for order in orders if (order.order_ref or "") not in held]
        if any(order.confirmed_at for order in new):
            # To say that it was compared with the sealed copy is more than to record it.
            require(Permission.ORDER_CONFIRM, by=by, now=now)
        made = store_new(new, by=by, now=now, source=source or by.force_name, basis=basis)
        noticed = notice_duplicates([row.pk for row in made], now=now)
        state_given(made, new, undecided=noticed, now=now)
        added = add_to_held(orders, held, by=by, now=now)
        replaced = replaced_by([row.ref for row in made]) if _brings_references(orders) else set()
        state_standing(replaced | added.keys(), by=by, now=now, note=note)
        if not source:
            refresh_live_source(by.force_name)
        if import_ref is not None and (made or added):
            numbers = [row.pk for row in made]
            remember(import_ref, made=numbers, added=added, by=by, now=now)
        if not source and len(made) == 1:  # many at once are looked at in the night
            ask_to_look(made[0].ref)
        results = _in_the_order_given(orders, held, made, added, noticed)
        for one in results:
            if one.result is RecordResult.SEEN:
                note.looked_at("order", one.ref, "order.sent_again")
            else:
                note.also("order", one.ref, {"result": one.result})
    return results


def record_order(order: OrderIn, *, by: Actor, now: datetime, source: str = "") -> Recorded:
    """Record one order: see `record_orders`."""
    return record_orders([order], by=by, now=now, source=source)[0]


def _refuse_repeats(orders: Sequence[OrderIn]) -> None:
    refs = [order.order_ref for order in orders if order.order_ref]
    if len(refs) != len(set(refs)):
        raise OrderRefused("The same order_ref stands twice in what was sent. Send each once.")


def _refuse_times_to_come(orders: Sequence[OrderIn], *, now: datetime) -> None:
    """What is said to have been recorded or confirmed later than now would be known to nobody."""
    for order in orders:
        times = [
            order.confirmed_at,
            *(event.recorded_at for event in order.events),
            *(entry.recorded_at for entry in order.awareness),
            *(check.recorded_at for check in order.court_checks),
        ]
        if any(time is not None and time > now for time in times):
            raise OrderRefused(
                "A `recorded_at` or `confirmed_at` is still to come. Check it, or leave it out."
            )


def _brings_references(orders: Sequence[OrderIn]) -> bool:
    refs = [order.order_ref for order in orders]
    return any(refs) or any(party.person_ref for order in orders for party in order.parties)


def _held(orders: Sequence[OrderIn]) -> dict[str, ProtectiveOrder]:
    refs = [order.order_ref for order in orders if order.order_ref]
    found = ProtectiveOrder.objects.select_for_update().filter(ref__in=refs).order_by("pk")
    return {row.ref: row for row in found}


def _in_the_order_given(
    orders: Sequence[OrderIn],
    held: Mapping[str, ProtectiveOrder],
    made: Sequence[ProtectiveOrder],
    added: Mapping[int, RowsAdded],
    noticed: Mapping[int, tuple[str, ...]],
) -> list[Recorded]:
    new = iter(made)
    results = []
    for order in orders:
        row = held.get(order.order_ref or "")
        if row is not None:
            result = RecordResult.CHANGED if row.pk in added else RecordResult.SEEN
        else:
            row, result = next(new), RecordResult.NEW
        results.append(Recorded(row.pk, row.ref, result, noticed.get(row.pk, ())))
    return results

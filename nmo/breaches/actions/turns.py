"""Taking a breach in hand: whose turn it is, and the row locked until the transaction ends.

Whoever locks more than one thing locks in this order: the force's turn, the order, the breach.
Whoever locks several breaches locks the one recorded first, first.
"""

from collections.abc import Sequence

from django.db import connection
from django.db.models import F, Q

from nmo.access.actors import Actor
from nmo.access.own_force import for_every_force, for_force_of
from nmo.breaches.errors import BreachChanged, BreachNotFound
from nmo.breaches.models import Breach, BreachKnown
from nmo.breaches.queries.case import with_whose
from nmo.orders.actions.changing import lock_orders
from nmo.orders.errors import OrderNotFound
from nmo.orders.queries import order_ids_of, those_that_answer


def take_turn(by: Actor) -> None:
    """Wait for whoever of the force is reporting, so that two reports of one breach find another.

    The turn lasts until the transaction ends.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('breaches.report'), %s)", [by.force_id]
        )


def owner_of(ref: str) -> int:
    """The number of the force that answers for the breach. Raises BreachNotFound."""
    force = BreachKnown.objects.filter(ref=ref).values_list("owning_force_id", flat=True).first()
    if force is None:
        raise BreachNotFound
    return force


def breach_to_change(ref: str, *, by: Actor, version: int | None = None) -> Breach:
    """The breach, locked until the transaction ends and counted as changed.

    `version` is the one that the page showed; None does not compare. Raises BreachNotFound,
    BreachChanged.
    """
    for_force_of(by)
    rows = Breach.objects.filter(ref=ref)
    fitting = rows if version is None else rows.filter(version=version)
    if fitting.update(version=F("version") + 1) != 1:
        raise BreachChanged if rows.exists() else BreachNotFound
    return with_whose(rows).get()


def lock_order_of(ref: str) -> None:
    """Lock the breach's order, before the breach; one that was taken back changes no more."""
    order = BreachKnown.objects.filter(ref=ref).values_list("order__ref", flat=True).first()
    try:
        lock_what_answers(order or "")
    except OrderNotFound:
        return


def lock_what_answers(order_ref: str) -> None:
    """Lock the order, and the earlier one that answers where they were decided to be the same.

    So that nothing arrives at either while it is asked what the order meant. Raises OrderNotFound.
    """
    numbers = _those_asked(order_ref)
    while True:
        lock_orders(numbers)
        now = _those_asked(order_ref)  # whoever held one of them may have decided otherwise
        if now <= numbers:
            return
        numbers = now


def _those_asked(order_ref: str) -> set[int]:
    number = order_ids_of({order_ref}).get(order_ref)
    if number is None:
        raise OrderNotFound
    return {number, *those_that_answer([number])}


def lock_breach(ref: str) -> None:
    """Lock the order and the breach until the transaction ends, before it is asked who may.

    So that its version is compared while nobody changes it. Raises BreachNotFound.
    """
    owner_of(ref)
    lock_order_of(ref)
    with for_every_force():
        Breach.objects.select_for_update().filter(ref=ref).values_list("pk").first()


def lock_both(ref: str, other_ref: str) -> None:
    """Lock two breaches as `lock_breach` locks one, and before it is asked who may.

    No order is locked: what was decided about two of its breaches changes nothing of it. Raises
    BreachNotFound where the first is not there.
    """
    owner_of(ref)
    with for_every_force():
        lock_concerned(ref, other_ref)


def lock_concerned(ref: str, other_ref: str) -> Sequence[Breach]:
    """The two, and what stepped back for either, as far as this transaction sees them, locked.

    All at once, so that of two who decide about them, by whichever name first, one waits.
    """
    refs = (ref, other_ref)
    rows = Breach.objects.filter(Q(ref__in=refs) | Q(same_as__ref__in=refs))
    return list(rows.select_for_update(of=("self",)).order_by("pk"))

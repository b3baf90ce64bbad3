"""Taking a breach in hand: whose turn it is, and the row locked until the transaction ends.

Whoever locks more than one thing locks in this order: the force's turn, the order, the breach.
"""

from django.db import connection
from django.db.models import F

from nmo.access.actors import Actor
from nmo.access.own_force import for_force_of
from nmo.breaches.errors import BreachChanged, BreachNotFound
from nmo.breaches.models import Breach, BreachKnown
from nmo.breaches.queries.case import with_whose


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

"""Looking again at what an order meant, when something about it arrives late.

Nothing frozen is changed: where something differs now, a further position stands beside it, and
the officer in the case is asked to look at the breach again. It is part of the action that recorded
what arrived: written with it, in its entry of the log, in the name of whoever took it.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db.models import F

from nmo.access.own_force import for_every_force
from nmo.breaches.actions.facts import state_looked_again
from nmo.breaches.actions.freezing import freeze
from nmo.breaches.models import Breach, BreachAccount, BreachKnown, BreachPosition
from nmo.breaches.queries.arrivals import what_arrived
from nmo.breaches.queries.case import alleged_of, with_whose
from nmo.breaches.queries.meaning import Said, means_otherwise
from nmo.breaches.queries.positions import Meant, what_it_meant
from nmo.breaches.words import SUBJECT
from nmo.orders.following import Arrival
from nmo.orders.queries import those_answered_for_by

AGAIN = "breach.computed_again"


def recompute(order_ids: Collection[int], arrival: Arrival) -> None:
    """Compute anew what these orders meant at the time of every breach of them that is on record.

    Runs in the transaction of whoever changed the order, of whichever force; the order is locked.
    Each breach that means something else since is named in the log with the change, and a page of
    it that was opened before is out of date.
    """
    concerned = those_answered_for_by(order_ids)
    numbers = BreachKnown.objects.filter(order__in=concerned).values_list("id", flat=True)
    held = sorted(numbers)
    if not held:
        return
    with for_every_force():
        rows = Breach.objects.select_for_update(of=("self",)).filter(pk__in=held)
        for breach in with_whose(rows).order_by("pk"):
            _look_again(breach, arrival)


def _look_again(breach: Breach, arrival: Arrival) -> None:
    by, now = arrival.by, arrival.now
    account = BreachAccount.objects.get(breach=breach, known_until=None)
    last = BreachPosition.objects.filter(breach=breach).order_by("number").last()
    if last is None:
        raise AssertionError("A breach was written without its position.")
    meant = what_it_meant(
        breach.order_id, alleged_of(account), now=now, force_code=breach.owning_force.code
    )
    if not means_otherwise(_told(last), _now(meant)):
        return
    because = what_arrived(meant, since=last.known, order_ref=last.said[0]["order_ref"])
    number = last.number + 1
    freeze(breach, meant, number=number, by=by, now=now, because=because)
    Breach.objects.filter(pk=breach.pk).update(version=F("version") + 1)
    arrival.note.brought_about(
        SUBJECT, breach.ref, AGAIN, {"order": breach.order.ref, "position": number}
    )
    state_looked_again(breach, number, now=now)


def _told(row: BreachPosition) -> Sequence[Said]:
    moments = map(datetime.fromisoformat, row.moments)
    return [Said(at=at, said=said) for at, said in zip(moments, row.said, strict=True)]


def _now(meant: Meant) -> Sequence[Said]:
    return [Said(at=position.at, said=position.as_json()) for position in meant.positions]

"""The breaches of an order, for its own page: of every force, as much as each may know."""

from dataclasses import dataclass
from datetime import datetime

from nmo.access.actors import Actor
from nmo.breaches.models import BreachKnown
from nmo.breaches.words import Status
from nmo.orders.queries import order_ids_of, those_answered_for_by, those_that_answer


@dataclass(frozen=True, kw_only=True)
class BreachOfOrder:
    """One breach of an order. ref: "" where it is another force's, which alone opens it."""

    ref: str
    order_ref: str
    force: str
    started_at: datetime
    reported_at: datetime
    status: Status | None  # None where it is another force's


def breaches_of_order(order_ref: str, by: Actor, now: datetime) -> tuple[BreachOfOrder, ...]:  # noqa: ARG001  the moment is given to every section of an order's page
    """Every breach of the order on record, the latest first; of another force date and force only.

    Those of orders that were decided to be the same stand among them. A report that turned out to
    be of another breach is left out. The page that shows them records the reading of the order.
    Requirement 36.
    """
    numbers = list(order_ids_of({order_ref}).values())
    if not numbers:
        return ()
    orders = those_answered_for_by(those_that_answer(numbers))
    rows = BreachKnown.objects.filter(order__in=orders, same_as=None)
    shown = rows.select_related("order", "owning_force").order_by("-started_at", "-id")
    return tuple(_line(row, by) for row in shown)


def _line(row: BreachKnown, by: Actor) -> BreachOfOrder:
    own = row.owning_force_id == by.force_id or by.is_operator
    return BreachOfOrder(
        ref=row.ref if own else "",
        order_ref=row.order.ref,
        force=row.owning_force.name,
        started_at=row.started_at,
        reported_at=row.reported_at,
        status=Status(row.status) if own else None,
    )

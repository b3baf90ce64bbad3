"""Of which orders a breach is open: so much every force may know."""

from collections.abc import Collection
from datetime import datetime

from nmo.breaches.models import BreachKnown
from nmo.breaches.rules.transitions import OVER


def orders_with_open_breaches(order_ids: Collection[int], by_then: datetime) -> frozenset[int]:
    """Those of the orders, by number, of which a breach was reported by then and is not over.

    A report that turned out to be of another breach counts through that one.
    """
    rows = BreachKnown.objects.filter(
        order__in=order_ids, same_as=None, reported_at__lte=by_then
    ).exclude(status__in=OVER)
    return frozenset(rows.values_list("order_id", flat=True))

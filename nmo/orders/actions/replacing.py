"""Orders that say they were replaced by another, which may come to the register later, or leave it.

Until it is held, nobody can say what became of the one that it replaced (DESIGN section 4). So
whoever records an order, or takes one back, looks again at those that name it.
"""

from collections.abc import Collection

from nmo.orders.models import OrderEvent, ProtectiveOrder


def replaced_by(refs: Collection[str]) -> set[int]:
    """The numbers of the orders that say one of these replaced them, locked for the transaction.

    The caller has its turn (`take_turn`), as whoever records such a replacement has, so that
    neither misses the other.
    """
    said = OrderEvent.objects.filter(superseded_by__in=refs, known_until=None)
    # Said apart, so that the index of the few that name another order is used for a whole file.
    numbers = said.exclude(superseded_by="").values_list("order_id", flat=True)
    rows = ProtectiveOrder.objects.select_for_update().filter(pk__in=set(numbers)).order_by("pk")
    return set(rows.values_list("pk", flat=True))

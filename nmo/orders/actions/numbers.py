"""The next number in an order's own lists; one that was withdrawn is never given again."""

from nmo.orders.models import AwarenessEvidence, OrderEvent, ProtectiveOrder


def next_number(
    order: ProtectiveOrder | int, rows: type[OrderEvent] | type[AwarenessEvidence]
) -> int:
    """The number after the highest that this order ever gave, withdrawn entries included.

    A withdrawn number stays with what was withdrawn: its conditions and what was told of it.
    """
    numbers = rows._default_manager.filter(order=order).order_by("-number")
    highest = numbers.values_list("number", flat=True).first()
    return 0 if highest is None else int(highest) + 1

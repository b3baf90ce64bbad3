"""Whether checks find all that was read in a paper, or only some of it."""

from nmo.intake.models import IntakeItem


def is_found_whole(item: IntakeItem) -> bool:
    """Whether an order was recorded of each part of the paper, and nothing in it went unread.

    An order that was noted without its part stands for the whole paper: a PDF of the courts' feed
    hangs on its order. Of a paper in which no order was read, nothing is found.
    """
    noted = set(item.orders.values_list("part", flat=True))
    if "" in noted:
        return True
    last = item.readings.order_by("number").last()
    read = {f"orders[{number}]" for number in range(len(item.kinds))}
    return bool(read) and read <= noted and not (last is not None and last.troubles)

"""Reading what is told of a breach, with every problem named in plain words."""

from typing import TypeVar

from nmo.orders.shapes import OrderNotUnderstood, Problem
from nmo.orders.shapes import read_part as read
from nmo.orders.shapes.values import Given

Part = TypeVar("Part", bound=Given)


class BreachNotUnderstood(OrderNotUnderstood):
    """What was told cannot be read; nothing was recorded."""


def read_part(shape: type[Part], value: object) -> Part:
    """What was told, in this shape. Raises BreachNotUnderstood with every problem."""
    try:
        return read(shape, value)
    except OrderNotUnderstood as refused:
        raise BreachNotUnderstood(
            [Problem(each.where, _of_a_breach(each.text)) for each in refused.problems]
        ) from None


def _of_a_breach(text: str) -> str:
    return text.replace("a key of an order", "a key of a breach").replace("An order", "A breach")

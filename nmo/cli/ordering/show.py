"""Showing one order: what it means at a moment, or everything that is recorded of it."""

from datetime import datetime
from typing import TYPE_CHECKING

from nmo.cli.exits import CannotAnswer
from nmo.cli.moments import moment
from nmo.cli.ordering.asked import Asked
from nmo.cli.speaking import answer_json

if TYPE_CHECKING:
    from nmo.orders.queries import CardShown
    from nmo.orders.shapes import OrderIn


def show_order(asked: Asked, *, as_json: bool) -> None:
    """Print the position of the order, or with `--full` the order in the shape that is recorded.

    Raises CannotAnswer when no order has that reference, WrongUse, NotPermitted.
    """
    from nmo.cli.ready import ready

    at, known = moment(asked.at), moment(asked.known)
    with ready():
        from nmo.orders.errors import OrderNotFound

        try:
            found = _whole(asked) if asked.full else _card(asked, at, known)
        except OrderNotFound as error:
            raise CannotAnswer(str(error)) from error
        _print(found, as_json=as_json)


def _whole(asked: Asked) -> "OrderIn":
    from nmo.access.clock import now
    from nmo.cli.ready import operator
    from nmo.orders.queries import order_in_full

    return order_in_full(asked.ref, by=operator(asked.as_user), purpose=asked.purpose(), now=now())


def _card(asked: Asked, at: datetime | None, known: datetime | None) -> "CardShown":
    from nmo.access.clock import now
    from nmo.cli.ready import operator
    from nmo.orders.queries import order_card

    return order_card(
        asked.ref,
        by=operator(asked.as_user),
        purpose=asked.purpose(),
        now=now(),
        at=at,
        known=known,
    )


def _print(found: "CardShown | OrderIn", *, as_json: bool) -> None:
    from nmo.cli.ordering.text import print_card, print_whole
    from nmo.orders.queries import CardShown
    from nmo.orders.shapes import write_order

    if isinstance(found, CardShown):
        if as_json:
            answer_json(found.position.as_json())
        else:
            print_card(found)
    elif as_json:
        answer_json(write_order(found))
    else:
        print_whole(found)

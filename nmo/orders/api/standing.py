"""What an order means at a moment, and the card that says it in sentences."""

from datetime import datetime
from typing import Annotated

from django.http import HttpRequest
from ninja import Query

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.law.shapes import PositionOut, position_out
from nmo.orders.api.router import BESIDE, about_an_order, router
from nmo.orders.queries import CardShown, card_out, order_card
from nmo.orders.shapes.card import CardOut
from nmo.orders.shapes.values import Instant

At = Annotated[Instant | None, Query(description="The moment asked about; without it, now.")]
Known = Annotated[
    Instant | None,
    Query(description="By when something had to be recorded to count; without it, now."),
]


@router.get(f"{BESIDE}/position", response=PositionOut, operation_id="read_position")
@about_an_order
def read_position(
    request: HttpRequest, order_ref: str, at: At = None, known: Known = None
) -> PositionOut:
    """What the order means: in force or not and why, what a breach is, what shows knowledge."""
    return position_out(_card(request, order_ref, at, known).position)


@router.get(f"{BESIDE}/card", response=CardOut, operation_id="read_card")
@about_an_order
def read_card(request: HttpRequest, order_ref: str, at: At = None, known: Known = None) -> CardOut:
    """The order as an officer reads it: lay its sentences out as they are, and leave none out."""
    return card_out(_card(request, order_ref, at, known))


def _card(
    request: HttpRequest, order_ref: str, at: datetime | None, known: datetime | None
) -> CardShown:
    caller = caller_of(request)
    return order_card(
        order_ref, by=caller.actor, purpose=caller.purpose, now=now(), at=at, known=known
    )

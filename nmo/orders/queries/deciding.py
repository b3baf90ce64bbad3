"""What somebody needs to decide: the other order of a pair, and whom a party may be."""

from datetime import datetime

from nmo.access.actors import Actor, Purpose
from nmo.orders.errors import OrderNotFound
from nmo.orders.models import OrderParty, PossibleDuplicate
from nmo.people.queries import LikelyPerson, likely_people


def other_of_pair(order_ref: str, number: int) -> str:
    """The other order of that pair of possible doubles. Raises OrderNotFound."""
    pair = PossibleDuplicate.objects.filter(pk=number).select_related("order", "earlier").first()
    if pair is None or order_ref not in (pair.order.ref, pair.earlier.ref):
        raise OrderNotFound
    return pair.earlier.ref if pair.order.ref == order_ref else pair.order.ref


def people_like(
    order_ref: str, position: int, *, by: Actor, purpose: Purpose, now: datetime
) -> tuple[LikelyPerson, ...]:
    """Whom on the register a party may be, by the name and birth date typed on the order.

    Raises OrderNotFound, NotPermitted.
    """
    row = OrderParty.objects.filter(
        order__ref=order_ref, position=position, known_until=None
    ).first()
    if row is None:
        raise OrderNotFound
    return likely_people(
        name=row.typed_name,
        born_on=row.typed_date_of_birth,
        by=by,
        purpose=purpose,
        now=now,
    )

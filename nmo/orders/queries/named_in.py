"""The orders that name a person, for that person's page."""

from datetime import datetime
from urllib.parse import quote

from nmo.access.actors import Actor
from nmo.orders.labels import ROLE_LABELS
from nmo.orders.queries.cards import cards
from nmo.orders.queries.parties import orders_naming
from nmo.people.named_in import NamedIn


def orders_of_person(person_id: int, *, by: Actor, now: datetime) -> list[NamedIn]:
    """Every order that names the person, newest first, with how it stands now."""
    naming = orders_naming([person_id])
    shown = cards({each.order_id for each in naming}, by=by, at=now, now=now)
    return [
        NamedIn(
            name=f"{card.order_name} {card.order_ref}",
            address=f"/orders/{quote(card.order_ref)}/",
            role=ROLE_LABELS[each.role],
            against=card.respondent.shown_name,
            standing=card.card.standing.value,
            time_left=card.card.time_left.text if card.card.time_left else "",
        )
        for each in naming
        for card in [shown[each.order_id]]
    ]

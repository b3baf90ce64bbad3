"""Letting go of a person whom a party was held to be by mistake."""

from datetime import datetime

from nmo.access.actors import Actor
from nmo.matching.actions import forget_people
from nmo.orders.models import OrderParty
from nmo.people.actions import Said, take_back_facts, without_what_is_said
from nmo.people.brought import FactsBrought


def let_go_of(
    person_id: int, brought: FactsBrought, *, because: str, by: Actor, now: datetime
) -> None:
    """Take back from the person what only the party said that was decided to be somebody else.

    What another party says of the person too stays. Whom no order names any more keeps every fact,
    so that the decision can be made again, but is found by nothing.
    """
    others = list(OrderParty.objects.filter(person_id=person_id, known_until=None))
    if not others:
        forget_people([person_id])
        return
    said = Said(
        names=frozenset(name for p in others for name in (p.typed_name, *p.typed_other_names)),
        births=frozenset(p.typed_date_of_birth for p in others if p.typed_date_of_birth),
        addresses=frozenset(row for party in others for row in party.address_rows),
        contacts=frozenset(row for party in others for row in party.contact_rows),
    )
    wrong = without_what_is_said(brought, said)
    take_back_facts(wrong, [person_id], because=because, by=by, now=now)

"""Who in a row is somebody whom the register knows: only whom the court itself says it is."""

from collections.abc import Sequence

from nmo.orders.queries import same_person_in_case
from nmo.orders.queries.parties import case_numbers_held
from nmo.orders.shapes import OrderIn, PartyIn


def with_people_of_their_cases(orders: Sequence[OrderIn]) -> list[OrderIn]:
    """The orders with each party who bears the same name on the same side of the same case.

    Everybody else becomes a person of their own until somebody decides otherwise (requirement 3).
    """
    held = case_numbers_held({number for order in orders for number in order.case_numbers})
    return [_with_people(order, held) for order in orders]


def _with_people(order: OrderIn, held: set[str]) -> OrderIn:
    numbers = [number for number in order.case_numbers if number in held]
    if not numbers:
        return order
    parties = tuple(_known(party, numbers) for party in order.parties)
    return order.model_copy(update={"parties": parties})


def _known(party: PartyIn, numbers: Sequence[str]) -> PartyIn:
    for number in numbers:
        ref = same_person_in_case(number, party.role, party.name, party.date_of_birth)
        if ref is not None:
            return party.model_copy(update={"person_ref": ref})
    return party

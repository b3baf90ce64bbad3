"""Who in a row is somebody whom the register knows: only whom the court itself says it is."""

from nmo.orders.queries import orders_with_case_number, same_person_in_case
from nmo.orders.shapes import OrderIn, PartyIn


def with_people_of_the_case(order: OrderIn) -> OrderIn:
    """The order with each party who bears the same name on the same side of the same case.

    Everybody else becomes a person of their own until somebody decides otherwise (requirement 3).
    """
    numbers = [number for number in order.case_numbers if orders_with_case_number(number)]
    if not numbers:
        return order
    parties = tuple(_known(party, numbers) for party in order.parties)
    return order.model_copy(update={"parties": parties})


def _known(party: PartyIn, numbers: list[str]) -> PartyIn:
    for number in numbers:
        ref = same_person_in_case(number, party.role, party.name)
        if ref is not None:
            return party.model_copy(update={"person_ref": ref})
    return party

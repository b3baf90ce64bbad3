"""How an order is named in the work queue."""

from collections.abc import Collection, Sequence
from urllib.parse import quote

from nmo.access.actors import Actor
from nmo.orders.queries.parties import PartyShown, order_ids_of, parties_of
from nmo.orders.ways import ways_of_order
from nmo.orders.words import PartyRole
from nmo.people.shown import HIDDEN_NAME
from nmo.work.subjects import SubjectShown, SubjectWay


def show_orders(refs: Collection[str], by: Actor) -> dict[str, SubjectShown]:
    """Each order by its respondent's name, or as restricted, with the address of its page."""
    numbers = order_ids_of(refs)
    parties = parties_of(list(numbers.values()), by=by)
    return {
        ref: SubjectShown(
            name=_name(parties[number]), address=f"/orders/{quote(ref)}/", ways=_ways(ref, by)
        )
        for ref, number in numbers.items()
    }


def _ways(ref: str, by: Actor) -> tuple[SubjectWay, ...]:
    return tuple(SubjectWay(text=way.text, href=way.href) for way in ways_of_order(ref, by=by))


def _name(parties: Sequence[PartyShown]) -> str:
    restricted = any(party.person.hidden for party in parties)
    if restricted:
        return HIDDEN_NAME
    return next(
        (party.typed_name for party in parties if party.role is PartyRole.RESPONDENT), "No name"
    )

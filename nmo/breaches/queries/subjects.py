"""How a breach is named in the work queue."""

from collections.abc import Collection
from urllib.parse import quote

from nmo.access.actors import Actor
from nmo.breaches.models import BreachKnown
from nmo.orders.queries import parties_of
from nmo.orders.words import PartyRole
from nmo.people.shown import HIDDEN_NAME
from nmo.work.subjects import SubjectShown


def show_breaches(refs: Collection[str], by: Actor) -> dict[str, SubjectShown]:
    """Each breach by the respondent's name, or as restricted, with the address of its page."""
    orders = dict(BreachKnown.objects.filter(ref__in=refs).values_list("ref", "order_id"))
    parties = parties_of(set(orders.values()), by=by)
    names = {
        order: HIDDEN_NAME
        if any(party.person.hidden for party in named)
        else next((p.typed_name for p in named if p.role is PartyRole.RESPONDENT), "No name")
        for order, named in parties.items()
    }
    return {
        ref: SubjectShown(name=names[order], address=f"/breaches/{quote(ref)}/")
        for ref, order in orders.items()
    }

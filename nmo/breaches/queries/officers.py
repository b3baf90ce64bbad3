"""Who answers for breaches of a force: to narrow a list by."""

from nmo.access.acting import together
from nmo.access.actors import Actor
from nmo.access.named import users_named
from nmo.access.own_force import for_force_of
from nmo.breaches.models import Breach
from nmo.breaches.queries.case import in_words


def officers_with_breaches(*, by: Actor) -> dict[int, str]:
    """Everybody of the reader's force who answers for a breach, by number and name."""
    with together():
        for_force_of(by)
        own = Breach.objects.filter(owning_force_id=by.force_id).exclude(officer=None)
        # A query and no list: the database looks for one breach of each user, not at every breach.
        named = users_named(own.values_list("officer_id", flat=True))
        return {number: in_words(each.full_name, each.username) for number, each in named.items()}

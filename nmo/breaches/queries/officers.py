"""Who answers for breaches of a force: to narrow a list by."""

from nmo.access.acting import together
from nmo.access.actors import Actor
from nmo.access.own_force import for_force_of
from nmo.breaches.models import Breach
from nmo.breaches.queries.case import called


def officers_with_breaches(*, by: Actor) -> dict[int, str]:
    """Everybody of the reader's force who answers for a breach, by number and name."""
    with together():
        for_force_of(by)
        rows = Breach.objects.filter(owning_force_id=by.force_id).exclude(officer=None)
        first = rows.order_by("officer_id").distinct("officer_id").select_related("officer")
        return {row.officer.pk: called(row.officer) for row in first if row.officer}

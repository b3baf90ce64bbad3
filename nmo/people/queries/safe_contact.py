"""How somebody may safely be reached: to stand in view whenever somebody is about to ring."""

from collections.abc import Collection

from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.people.models import SafeContactRule
from nmo.people.queries.briefs import briefs


def safe_contact_rules(person_ids: Collection[int], *, by: Actor) -> dict[int, tuple[str, ...]]:
    """The rules that hold for each of these persons whom this reader may open, newest first.

    A person under restricted handling whom the reader may not open is left out: that is not "no
    rule". The caller writes the audit entry of what it shows.
    """
    if Permission.PERSON_READ not in by.permissions:
        return {}
    seen = briefs(person_ids, by=by)
    found: dict[int, tuple[str, ...]] = {
        number: () for number, brief in seen.items() if not brief.hidden
    }
    rows = SafeContactRule.objects.filter(person_id__in=found.keys(), withdrawn_at=None)
    for person_id, rule in rows.order_by("-recorded_at", "-id").values_list("person_id", "rule"):
        found[person_id] = (*found[person_id], rule)
    return found

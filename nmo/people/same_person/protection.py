"""One record of a person protects them all: restricted handling reaches the whole group."""

from collections.abc import Collection

from nmo.people.models import Restriction
from nmo.people.same_person.groups import one_and_the_same


def marked_with(person_ids: Collection[int]) -> dict[int, frozenset[int]]:
    """For each of these records that is restricted, the records of the person that bear the mark.

    Itself or another record of the same human being (SECURITY T53).
    """
    groups = one_and_the_same(person_ids)
    everybody = frozenset().union(*groups.values())
    marks = Restriction.objects.filter(person_id__in=everybody, withdrawn_at=None)
    marked = frozenset(marks.values_list("person_id", flat=True))
    return {person: group & marked for person, group in groups.items() if group & marked}

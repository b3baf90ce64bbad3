"""What persons are called, unmasked: to take it out of what others wrote."""

from collections.abc import Collection

from nmo.people.models import PersonName
from nmo.people.same_person.groups import one_and_the_same


def names_of(person_ids: Collection[int]) -> tuple[str, ...]:
    """Every name held of these persons by any record of theirs, withdrawn ones too.

    The caller shows none of them.
    """
    everybody = frozenset().union(*one_and_the_same(person_ids).values())
    rows = PersonName.objects.filter(person_id__in=everybody)
    return tuple(rows.values_list("full", flat=True))

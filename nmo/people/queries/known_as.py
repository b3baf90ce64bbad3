"""What persons are called, unmasked: to take it out of what others wrote."""

from collections.abc import Collection

from nmo.people.models import PersonName


def names_of(person_ids: Collection[int]) -> tuple[str, ...]:
    """Every name held of these persons, withdrawn ones too. The caller shows none of them."""
    rows = PersonName.objects.filter(person_id__in=person_ids)
    return tuple(rows.values_list("full", flat=True))

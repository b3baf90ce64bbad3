"""What is held of people and confidential, for whoever must see to it that it goes out nowhere.

Unmasked: the caller shows none of it to anybody.
"""

from collections.abc import Collection
from dataclasses import dataclass

from nmo.people.models import ContactPoint, PersonAddress, SafeContactRule
from nmo.people.words import Confidentiality


@dataclass(frozen=True, kw_only=True)
class KeptBackOfPeople:
    """Confidential values, withdrawn ones too: what was her address may be her mother's."""

    addresses: tuple[str, ...]
    contacts: tuple[str, ...]
    safe_contact: tuple[str, ...]


def kept_back_of(person_ids: Collection[int]) -> KeptBackOfPeople:
    """Every confidential address and contact of these records, and how she is safely reached."""
    secret = {"person_id__in": person_ids, "confidentiality": Confidentiality.CONFIDENTIAL}
    addresses = PersonAddress.objects.filter(**secret).values_list("text", "postcode")
    contacts = ContactPoint.objects.filter(**secret).values_list("value", flat=True)
    rules = SafeContactRule.objects.filter(person_id__in=person_ids)
    return KeptBackOfPeople(
        addresses=tuple(", ".join(part for part in each if part) for each in addresses),
        contacts=tuple(contacts),
        safe_contact=tuple(rules.values_list("rule", flat=True)),
    )

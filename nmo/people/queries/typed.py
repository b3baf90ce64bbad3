"""Addresses and contacts as they were typed on an order, by row."""

from collections.abc import Collection
from dataclasses import dataclass

from nmo.people.models import ContactPoint, PersonAddress
from nmo.people.words import Confidentiality, ContactKind


@dataclass(frozen=True, kw_only=True)
class TypedAddress:
    """An address row as it stands, unmasked: for the desk's own record of an order."""

    text: str
    postcode: str
    confidentiality: Confidentiality
    no_fixed_address: bool


@dataclass(frozen=True, kw_only=True)
class TypedContact:
    """A contact row as it stands, unmasked."""

    kind: ContactKind
    value: str
    confidentiality: Confidentiality


def typed_addresses(rows: Collection[int]) -> dict[int, TypedAddress]:
    """The addresses in these rows. The caller masks and audits."""
    return {
        row.pk: TypedAddress(
            text=row.text,
            postcode=row.postcode,
            confidentiality=Confidentiality(row.confidentiality),
            no_fixed_address=row.no_fixed_address,
        )
        for row in PersonAddress.objects.filter(pk__in=rows)
    }


def typed_contacts(rows: Collection[int]) -> dict[int, TypedContact]:
    """The contact points in these rows. The caller masks and audits."""
    return {
        row.pk: TypedContact(
            kind=ContactKind(row.kind),
            value=row.value,
            confidentiality=Confidentiality(row.confidentiality),
        )
        for row in ContactPoint.objects.filter(pk__in=rows)
    }

"""Telling `matching` what of a person can be compared, in the person's own transaction."""

from collections.abc import Collection

from nmo.matching.actions import forget_people, write_people
from nmo.matching.births import BirthDate
from nmo.matching.person import NameForm, PersonToMatch, PlaceForm
from nmo.people.models import (
    ContactPoint,
    PersonAddress,
    PersonBirth,
    PersonName,
)
from nmo.people.words import Confidentiality, ContactKind


def make_findable(person_ids: Collection[int]) -> None:
    """Write what of these persons can be compared, so that they are found on commit.

    The address of a person with any confidential or withheld one is not written at all: what is
    not there can be neither compared, nor worded, nor weighed. Whoever has
    no name left is found by nothing.
    """
    held: dict[int, _Held] = {number: _Held() for number in person_ids}
    live = {"person_id__in": list(person_ids), "withdrawn_at": None}
    for name in PersonName.objects.filter(**live).order_by("id"):
        held[name.person_id].names.append(NameForm(full=name.full, kind=name.kind))
    for birth in PersonBirth.objects.filter(**live).order_by("id"):
        held[birth.person_id].born.append(
            BirthDate(year=birth.born_on.year, month=birth.born_on.month, day=birth.born_on.day)
        )
    for address in PersonAddress.objects.filter(**live).order_by("id"):
        if address.confidentiality != Confidentiality.SHOWN:
            held[address.person_id].address_withheld = True
        elif not address.no_fixed_address:
            held[address.person_id].addresses.append(
                PlaceForm(text=address.text, postcode=address.postcode)
            )
    for contact in ContactPoint.objects.filter(
        kind=ContactKind.PHONE, confidentiality=Confidentiality.SHOWN, **live
    ).order_by("id"):
        held[contact.person_id].phones.append(contact.value)
    write_people([what.to_match(number) for number, what in held.items() if what.names])
    forget_people([number for number, what in held.items() if not what.names])


class _Held:
    """What was gathered of one person so far."""

    def __init__(self) -> None:
        self.names: list[NameForm] = []
        self.born: list[BirthDate] = []
        self.addresses: list[PlaceForm] = []
        self.phones: list[str] = []
        self.address_withheld = False

    def to_match(self, number: int) -> PersonToMatch:
        return PersonToMatch(
            number=number,
            names=tuple(self.names),
            born=tuple(self.born),
            addresses=() if self.address_withheld else tuple(self.addresses),
            phones=tuple(self.phones),
            address_withheld=self.address_withheld,
        )

"""What of a person can be compared: everything that holds and that nobody keeps back."""

from collections.abc import Collection

from nmo.matching.births import BirthDate
from nmo.matching.person import NameForm, PersonToMatch, PlaceForm
from nmo.people.models import (
    ContactPoint,
    PersonAddress,
    PersonBirth,
    PersonName,
    Restriction,
)
from nmo.people.same_person.groups import one_and_the_same
from nmo.people.words import Confidentiality, ContactKind

AnyRow = PersonName | PersonBirth | PersonAddress | ContactPoint


def people_to_match(person_ids: Collection[int]) -> dict[int, PersonToMatch]:
    """What can be compared of these persons and of every other record of theirs, by number.

    No address of whoever has one that is kept back, or is under restricted handling by any record.
    """
    groups = one_and_the_same(person_ids)
    held = {number: Held() for group in groups.values() for number in group}
    for row in live_rows(held):
        held[row.person_id].add(row)
    for number in under_restriction(held):
        held[number].address_withheld = True
    for group in groups.values():
        withheld = any(held[number].address_withheld for number in group)
        for number in group:
            held[number].address_withheld = withheld
    return {number: what.to_match(number) for number, what in held.items()}


def under_restriction(person_ids: Collection[int]) -> frozenset[int]:
    """Those of these records that bear a mark of restricted handling themselves."""
    if not person_ids:
        return frozenset()
    marks = Restriction.objects.filter(person_id__in=person_ids, withdrawn_at=None)
    return frozenset(marks.values_list("person_id", flat=True))


def live_rows(person_ids: Collection[int]) -> list[AnyRow]:
    """The facts held of these persons that were not withdrawn, each kind in order of recording."""
    if not person_ids:
        return []
    live = {"person_id__in": person_ids, "withdrawn_at": None}
    return [
        *PersonName.objects.filter(**live).order_by("id"),
        *PersonBirth.objects.filter(**live).order_by("id"),
        *PersonAddress.objects.filter(**live).order_by("id"),
        *ContactPoint.objects.filter(**live).order_by("id"),
    ]


class Held:
    """What was gathered of one person so far."""

    def __init__(self) -> None:
        self.names: list[NameForm] = []
        self.born: list[BirthDate] = []
        self.addresses: list[PlaceForm] = []
        self.phones: list[str] = []
        self.address_withheld = False

    def add(self, row: AnyRow) -> None:
        match row:
            case PersonName():
                self.names.append(NameForm(full=row.full, kind=row.kind))
            case PersonBirth():
                born = row.born_on
                self.born.append(BirthDate(year=born.year, month=born.month, day=born.day))
            case PersonAddress():
                self._add_address(row)
            case ContactPoint():
                shown = row.confidentiality == Confidentiality.SHOWN
                if shown and row.kind == ContactKind.PHONE:
                    self.phones.append(row.value)

    def _add_address(self, row: PersonAddress) -> None:
        if row.confidentiality != Confidentiality.SHOWN:
            self.address_withheld = True
        elif not row.no_fixed_address:
            self.addresses.append(PlaceForm(text=row.text, postcode=row.postcode))

    def to_match(self, number: int) -> PersonToMatch:
        return PersonToMatch(
            number=number,
            names=tuple(self.names),
            born=tuple(self.born),
            addresses=() if self.address_withheld else tuple(self.addresses),
            phones=tuple(self.phones),
            address_withheld=self.address_withheld,
        )

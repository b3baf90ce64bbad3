"""Telling `matching` what of a person can be compared, in the person's own transaction."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from nmo.matching.actions import forget_people, write_new_people, write_people
from nmo.matching.births import BirthDate
from nmo.matching.person import NameForm, PersonToMatch, PlaceForm
from nmo.matching.queries import held_among
from nmo.people.models import (
    ContactPoint,
    PersonAddress,
    PersonBirth,
    PersonName,
)
from nmo.people.same_person.groups import one_and_the_same
from nmo.people.words import Confidentiality, ContactKind

AnyRow = PersonName | PersonBirth | PersonAddress | ContactPoint


def make_findable(person_ids: Collection[int]) -> None:
    """Write what of these persons can be compared, so that they are found on commit.

    The address of a person with any confidential or withheld one is not written at all: what is
    not there can be neither compared, nor worded, nor weighed. So it is for every other record of
    the same person, which is written again too. Whoever has no name left is found by nothing.
    """
    wanted = set(person_ids)
    people = people_to_match(wanted)
    others = people.keys() - wanted
    found = held_among(others) if others else others  # who is found by nothing stays so
    writable = [people[number] for number in sorted(wanted | found)]
    write_people([person for person in writable if person.names])
    forget_people([person.number for person in writable if not person.names])


def people_to_match(person_ids: Collection[int]) -> dict[int, PersonToMatch]:
    """What can be compared of these persons and of every other record of theirs, by number."""
    groups = one_and_the_same(person_ids)
    held = {number: _Held() for group in groups.values() for number in group}
    for row in live_rows(held):
        held[row.person_id].add(row)
    for group in groups.values():
        withheld = any(held[number].address_withheld for number in group)
        for number in group:
            held[number].address_withheld = withheld
    return {number: what.to_match(number) for number, what in held.items()}


def make_new_findable(rows: Iterable[AnyRow]) -> None:
    """`make_findable` for persons just made, of whom these rows are all that is held."""
    held: dict[int, _Held] = defaultdict(_Held)
    for row in rows:
        held[row.person_id].add(row)
    write_new_people([what.to_match(number) for number, what in held.items() if what.names])


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


class _Held:
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

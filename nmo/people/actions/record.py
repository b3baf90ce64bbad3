"""Making persons, many at once or one, inside the action of the order that names them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar, cast

from nmo.access.actors import Actor
from nmo.people.actions.matching import make_findable
from nmo.people.details import PersonGiven
from nmo.people.models import ContactPoint, Person, PersonAddress, PersonBirth, PersonName
from nmo.people.refs import new_ref

KnownRows = dict[tuple[object, ...], object]
Row = TypeVar("Row", PersonName, PersonBirth, PersonAddress, ContactPoint)


@dataclass(frozen=True)
class PersonMade:
    """A person and the rows that hold the addresses and contacts given, in the order given."""

    person_id: int
    ref: str
    address_ids: tuple[int, ...]
    contact_ids: tuple[int, ...]


def make_people(
    given: Sequence[PersonGiven], *, source: str, by: Actor, now: datetime
) -> list[PersonMade]:
    """Make or complete a person for each description, in the order given.

    A description whose `ref` is already that of a person adds to that person what is not yet
    held; every other one makes a new person, for two people are never merged by the machine
    (requirement 3). Runs in the caller's transaction and under its audit entry.
    """
    persons = _persons(given, by=by, now=now)
    made = _Details(source=source, by=by, now=now, known=_known(persons))
    results = [made.add(person, what) for person, what in zip(persons, given, strict=True)]
    made.store()
    make_findable({person.pk for person in persons})
    return [
        PersonMade(
            person.pk,
            person.ref,
            tuple(row.pk for row in addresses),
            tuple(row.pk for row in contacts),
        )
        for person, (addresses, contacts) in zip(persons, results, strict=True)
    ]


def _persons(given: Sequence[PersonGiven], *, by: Actor, now: datetime) -> list[Person]:
    refs = {what.ref for what in given if what.ref}
    held = {person.ref: person for person in Person.objects.filter(ref__in=refs)}
    persons: list[Person] = []
    new: list[Person] = []
    for what in given:
        person = held.get(what.ref or "")
        if person is None:
            person = Person(
                ref=what.ref or new_ref("P"),
                pronoun=what.pronoun,
                recorded_at=now,
                recorded_by_id=by.user_id,
            )
            held[person.ref] = person
            new.append(person)
        persons.append(person)
    Person.objects.bulk_create(new)
    return persons


def _known(persons: Sequence[Person]) -> KnownRows:
    """The facts already held of these persons, by what they say."""
    live = {"person_id__in": {person.pk for person in persons}, "withdrawn_at": None}
    rows: list[PersonName | PersonBirth | PersonAddress | ContactPoint] = [
        *PersonName.objects.filter(**live),
        *PersonBirth.objects.filter(**live),
        *PersonAddress.objects.filter(**live),
        *ContactPoint.objects.filter(**live),
    ]
    return {_says(row): row for row in rows}


def _says(row: PersonName | PersonBirth | PersonAddress | ContactPoint) -> tuple[object, ...]:
    match row:
        case PersonName():
            return ("name", row.person_id, row.full, row.kind)
        case PersonBirth():
            return ("birth", row.person_id, row.born_on)
        case PersonAddress():
            return (
                "address",
                row.person_id,
                row.text,
                row.postcode,
                row.confidentiality,
                row.no_fixed_address,
                row.lived_from,
                row.lived_until,
            )
        case ContactPoint():
            return ("contact", row.person_id, row.kind, row.value, row.confidentiality)


class _Details:
    """Gathers the rows to write, each fact once for a person."""

    def __init__(self, *, source: str, by: Actor, now: datetime, known: KnownRows) -> None:
        self._common = {"source": source, "recorded_at": now, "recorded_by_id": by.user_id}
        self._known = known
        self._names: list[PersonName] = []
        self._births: list[PersonBirth] = []
        self._addresses: list[PersonAddress] = []
        self._contacts: list[ContactPoint] = []

    def add(
        self, person: Person, given: PersonGiven
    ) -> tuple[list[PersonAddress], list[ContactPoint]]:
        common = {"person": person, **self._common}
        for name in given.names:
            self._once(PersonName(kind=name.kind, full=name.full, **common), self._names)
        if given.born_on is not None:
            self._once(PersonBirth(born_on=given.born_on, **common), self._births)
        addresses = [
            self._once(
                PersonAddress(
                    text=address.text,
                    postcode=address.postcode,
                    lived_from=address.lived_from,
                    lived_until=address.lived_until,
                    confidentiality=address.confidentiality,
                    no_fixed_address=address.no_fixed_address,
                    **common,
                ),
                self._addresses,
            )
            for address in given.addresses
        ]
        contacts = [
            self._once(
                ContactPoint(
                    kind=contact.kind,
                    value=contact.value,
                    confidentiality=contact.confidentiality,
                    **common,
                ),
                self._contacts,
            )
            for contact in given.contacts
        ]
        return addresses, contacts

    def _once(self, row: Row, rows: list[Row]) -> Row:
        held = cast(Row, self._known.setdefault(_says(row), row))
        if held is row:
            rows.append(row)
        return held

    def store(self) -> None:
        PersonName.objects.bulk_create(self._names)
        PersonBirth.objects.bulk_create(self._births)
        PersonAddress.objects.bulk_create(self._addresses)
        ContactPoint.objects.bulk_create(self._contacts)

"""Making persons, many at once or one, inside the action of the order that names them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar, cast

from nmo.access.actors import Actor
from nmo.copying import copy_rows
from nmo.copying.rows import new_row
from nmo.people.actions.matching import make_findable, make_new_findable
from nmo.people.brought import FactsBrought
from nmo.people.details import PersonGiven
from nmo.people.models import (
    ContactPoint,
    Detail,
    Person,
    PersonAddress,
    PersonBirth,
    PersonName,
)
from nmo.people.refs import new_ref
from nmo.people.to_match import AnyRow, live_rows

KnownRows = dict[tuple[object, ...], object]
Row = TypeVar("Row", PersonName, PersonBirth, PersonAddress, ContactPoint)


@dataclass(frozen=True)
class PersonMade:
    """A person and the rows that hold the addresses and contacts given, in the order given."""

    person_id: int
    ref: str
    address_ids: tuple[int, ...]
    contact_ids: tuple[int, ...]
    brought: FactsBrought  # what was not held of the person before


def make_people(
    given: Sequence[PersonGiven], *, source: str, by: Actor, now: datetime
) -> list[PersonMade]:
    """Make or complete a person for each description, in the order given.

    A description whose `ref` is already that of a person adds to that person what is not yet
    held; every other one makes a new person, for two people are never merged by the machine
    (requirement 3). Runs in the caller's transaction and under its audit entry.
    """
    persons, new = _persons(given, by=by, now=now)
    held = {person.pk for person in persons} - {person.pk for person in new}
    made = _Details(source=source, by=by, now=now, known=_known(held))
    said = [made.add(person, what) for person, what in zip(persons, given, strict=True)]
    made.store()
    make_findable(held)
    make_new_findable(row for row in made.new if row.person_id not in held)
    return [
        PersonMade(
            person.pk,
            person.ref,
            tuple(row.pk for row in what.addresses),
            tuple(row.pk for row in what.contacts),
            what.brought(),
        )
        for person, what in zip(persons, said, strict=True)
    ]


def _persons(
    given: Sequence[PersonGiven], *, by: Actor, now: datetime
) -> tuple[list[Person], list[Person]]:
    """The person of each description, and those of them who are new."""
    refs = {what.ref for what in given if what.ref}
    held = {person.ref: person for person in Person.objects.filter(ref__in=refs)}
    persons: list[Person] = []
    new: list[Person] = []
    for what in given:
        person = held.get(what.ref or "")
        if person is None:
            person = new_row(
                Person,
                ref=what.ref or new_ref("P"),
                pronoun=what.pronoun,
                recorded_at=now,
                recorded_by_id=by.user_id,
            )
            held[person.ref] = person
            new.append(person)
        persons.append(person)
    copy_rows(new)
    return persons, new


def _known(person_ids: Collection[int]) -> KnownRows:
    """The facts already held of these persons, by what they say."""
    return {_says(row): row for row in live_rows(person_ids)}


def _says(row: AnyRow) -> tuple[object, ...]:
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


@dataclass(frozen=True)
class _Said:
    """What was said of a person by rows, and which of these are new."""

    addresses: list[PersonAddress] = field(default_factory=list)
    contacts: list[ContactPoint] = field(default_factory=list)
    new: list[AnyRow] = field(default_factory=list)

    def brought(self) -> FactsBrought:
        """The new rows by their numbers, once they are stored."""
        return FactsBrought(
            names=self._numbers(PersonName),
            births=self._numbers(PersonBirth),
            addresses=self._numbers(PersonAddress),
            contacts=self._numbers(ContactPoint),
        )

    def _numbers(self, table: type[AnyRow]) -> tuple[int, ...]:
        return tuple(row.pk for row in self.new if isinstance(row, table))


class _Details:
    """Gathers the rows to write, each fact once for a person."""

    def __init__(self, *, source: str, by: Actor, now: datetime, known: KnownRows) -> None:
        self._common = {"source": source, "recorded_at": now, "recorded_by_id": by.user_id}
        self._known = known
        self.new: list[AnyRow] = []

    def add(self, person: Person, given: PersonGiven) -> _Said:
        common = {"person_id": person.pk, **self._common}
        said = _Said()
        for name in given.names:
            self._once(new_row(PersonName, kind=name.kind, full=name.full, **common), said)
        if given.born_on is not None:
            self._once(new_row(PersonBirth, born_on=given.born_on, **common), said)
        for address in given.addresses:
            row = new_row(
                PersonAddress,
                text=address.text,
                postcode=address.postcode,
                lived_from=address.lived_from,
                lived_until=address.lived_until,
                confidentiality=address.confidentiality,
                no_fixed_address=address.no_fixed_address,
                **common,
            )
            said.addresses.append(self._once(row, said))
        for contact in given.contacts:
            point = new_row(
                ContactPoint,
                kind=contact.kind,
                value=contact.value,
                confidentiality=contact.confidentiality,
                **common,
            )
            said.contacts.append(self._once(point, said))
        return said

    def _once(self, row: Row, said: _Said) -> Row:
        held = cast(Row, self._known.setdefault(_says(row), row))
        if held is row:
            said.new.append(row)
            self.new.append(row)
        return held

    def store(self) -> None:
        tables: tuple[type[Detail], ...] = (PersonName, PersonBirth, PersonAddress, ContactPoint)
        for table in tables:
            copy_rows([row for row in self.new if isinstance(row, table)])

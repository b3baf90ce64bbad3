"""A person with every fact, in the published shape."""

from datetime import date, datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.law import write_moment
from nmo.law.people import Pronoun
from nmo.people.models import (
    ContactPoint,
    Detail,
    Marker,
    Person,
    PersonAddress,
    PersonBirth,
    PersonName,
    Photograph,
    Restriction,
    SafeContactRule,
)
from nmo.people.queries.rows import if_restricted, person_named, rows_of
from nmo.people.same_person.groups import one_and_the_same
from nmo.people.shapes import (
    AddressOut,
    BirthOut,
    ContactOut,
    FactOut,
    MarkerOfPersonOut,
    NameOut,
    PersonOut,
    PhotographOut,
    RestrictionOut,
    SafeContactOut,
    WithdrawnOut,
)
from nmo.people.words import Confidentiality, ContactKind, Holding, NameKind, RestrictionKind


def person_in_full(
    person_ref: str, *, by: Actor, purpose: Purpose | None, now: datetime
) -> PersonOut:
    """The person with every fact, confidential ones masked for everybody; opening it is recorded.

    Says nothing that only the passing of time changes, so that a copy of it stays true. Raises
    PersonNotFound, NotPermitted. Requirements 20 and 21.
    """
    person = person_named(person_ref)
    restricted = if_restricted(person)
    with reading(
        Permission.PERSON_READ,
        by=by,
        now=now,
        what="person.opened",
        purpose=purpose,
        restricted=restricted,
    ) as note:
        note.about("person", person.ref)
        return _out(person, restricted=restricted is not None)


def _out(person: Person, *, restricted: bool) -> PersonOut:
    return PersonOut(
        person_ref=person.ref,
        pronoun=Pronoun(person.pronoun),
        restricted=restricted,
        also_recorded_as=_other_records(person),
        names=[
            NameOut(full=row.full, kind=NameKind(row.kind), fact=_fact(row))
            for row in rows_of(PersonName, person)
        ],
        births=[
            BirthOut(born_on=row.born_on.isoformat(), fact=_fact(row))
            for row in rows_of(PersonBirth, person)
        ],
        addresses=[_address(row) for row in rows_of(PersonAddress, person)],
        contacts=[_contact(row) for row in rows_of(ContactPoint, person)],
        safe_contact=[
            SafeContactOut(rule=row.rule, fact=_fact(row))
            for row in rows_of(SafeContactRule, person)
        ],
        markers=[
            MarkerOfPersonOut(text=row.text, noted_on=row.noted_on.isoformat(), fact=_fact(row))
            for row in rows_of(Marker, person)
        ],
        photographs=[
            PhotographOut(taken_on=_day(row.taken_on), fact=_fact(row))
            for row in rows_of(Photograph, person)
        ],
        restrictions=[
            RestrictionOut(kind=RestrictionKind(row.kind), fact=_fact(row))
            for row in rows_of(Restriction, person)
        ],
    )


def _other_records(person: Person) -> list[str]:
    others = one_and_the_same([person.pk])[person.pk] - {person.pk}
    return list(Person.objects.filter(pk__in=others).order_by("pk").values_list("ref", flat=True))


def _address(row: PersonAddress) -> AddressOut:
    shown = row.confidentiality == Confidentiality.SHOWN
    return AddressOut(
        holding=Holding.NONE if row.no_fixed_address else _holding(row.confidentiality),
        confidentiality=Confidentiality(row.confidentiality),
        text=row.text if shown and not row.no_fixed_address else None,
        postcode=row.postcode if shown and not row.no_fixed_address else None,
        lived_from=_day(row.lived_from) if shown else None,
        lived_until=_day(row.lived_until) if shown else None,
        fact=_fact(row),
    )


def _contact(row: ContactPoint) -> ContactOut:
    shown = row.confidentiality == Confidentiality.SHOWN
    return ContactOut(
        kind=ContactKind(row.kind),
        holding=_holding(row.confidentiality),
        confidentiality=Confidentiality(row.confidentiality),
        value=row.value if shown else None,
        fact=_fact(row),
    )


def _holding(confidentiality: str) -> Holding:
    return Holding.WITHHELD if confidentiality == Confidentiality.WITHHELD else Holding.HELD


def _fact(row: Detail) -> FactOut:
    withdrawn = None
    if row.withdrawn_at is not None:
        withdrawn = WithdrawnOut(at=_moment(row.withdrawn_at), because=row.withdrawn_because)
    return FactOut(
        row=row.pk,
        source=row.source,
        recorded_at=_moment(row.recorded_at),
        withdrawn=withdrawn,
    )


def _moment(at: datetime) -> str:
    return write_moment(at.replace(second=0, microsecond=0))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

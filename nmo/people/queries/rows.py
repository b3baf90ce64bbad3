"""A person's rows, and whether the record is under restricted handling."""

from typing import TypeVar

from django.db.models import F

from nmo.people.errors import PersonNotFound
from nmo.people.models import Detail, Person
from nmo.people.same_person.protection import marked_with

Row = TypeVar("Row", bound=Detail)


def person_named(person_ref: str) -> Person:
    """The person with that reference. Raises PersonNotFound."""
    person = Person.objects.filter(ref=person_ref).first()
    if person is None:
        raise PersonNotFound
    return person


def lock_person(person_ref: str) -> Person:
    """The person, locked until the transaction ends. Raises PersonNotFound."""
    person = Person.objects.select_for_update().filter(ref=person_ref).first()
    if person is None:
        raise PersonNotFound
    return person


def if_restricted(person: Person) -> str | None:
    """The person's reference while a record of theirs is under restricted handling, or None."""
    return person.ref if marked_with([person.pk]) else None


def rows_of(model: type[Row], person: Person) -> list[Row]:
    """What holds first, newest first; then what was withdrawn."""
    rows = model._default_manager.filter(person=person).select_related("withdrawn_by")
    return list(rows.order_by(F("withdrawn_at").desc(nulls_first=True), "-recorded_at", "-id"))

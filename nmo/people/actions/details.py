"""Adding and withdrawing facts about one person: nothing is overwritten."""

from datetime import date, datetime

from django.db.models import F

from nmo.access.acting import act, require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.law import london_day
from nmo.law.people import Pronoun
from nmo.people.actions.matching import make_findable
from nmo.people.details import AddressGiven, ContactGiven, NameGiven
from nmo.people.errors import DetailRefused, PersonNotFound
from nmo.people.models import (
    ContactPoint,
    Detail,
    Marker,
    Person,
    PersonAddress,
    PersonBirth,
    PersonName,
    Photograph,
    SafeContactRule,
)
from nmo.people.same_person.protection import marked_with
from nmo.people.words import Confidentiality

DETAILS: dict[str, type[Detail]] = {
    "name": PersonName,
    "birth": PersonBirth,
    "address": PersonAddress,
    "contact": ContactPoint,
    "safe_contact": SafeContactRule,
    "marker": Marker,
    "photograph": Photograph,
}
# What changes by what a person is found.
MATCHED = ("name", "birth", "address", "contact", "restriction")


def add_detail(
    person_ref: str,
    detail: str,
    *,
    by: Actor,
    now: datetime,
    source: str,
    permission: Permission = Permission.PERSON_RECORD,
    model: type[Detail] | None = None,
    **fields: object,
) -> int:
    """Add one fact to a person and return its row number; findable at once where it is compared.

    Raises PersonNotFound, DetailRefused (an unstated source), NotPermitted.
    """
    if not source.strip():
        raise DetailRefused("Say where this comes from, for example Niche or the court's order.")
    with act(
        permission, by=by, now=now, what=f"person.{detail}_added", kind=Kind.COLLECTION
    ) as note:
        person = changed_person(person_ref, by=by, now=now, permission=permission)
        row = (model or DETAILS[detail])(
            person=person, source=source, recorded_at=now, recorded_by_id=by.user_id, **fields
        )
        row.save(force_insert=True)
        note.about("person", person.ref)
        note.detail["row"] = row.pk
        if detail in MATCHED:
            make_findable([person.pk])
    return int(row.pk)


def add_name(person_ref: str, name: NameGiven, *, source: str, by: Actor, now: datetime) -> int:
    """Add a name: a former one, an alias, a nickname. See `add_detail`."""
    full = " ".join(name.full.split())
    if not full:
        raise DetailRefused("Enter the name.")
    return add_detail(person_ref, "name", source=source, by=by, now=now, full=full, kind=name.kind)


def record_birth(person_ref: str, born_on: date, *, source: str, by: Actor, now: datetime) -> int:
    """Add a date of birth that was stated. See `add_detail`."""
    not_in_the_future(born_on, "date of birth", now=now)
    return add_detail(person_ref, "birth", source=source, by=by, now=now, born_on=born_on)


def add_address(
    person_ref: str, address: AddressGiven, *, source: str, by: Actor, now: datetime
) -> int:
    """Add an address with its days and who may see it. See `add_detail` (requirement 20)."""
    withheld = address.confidentiality == Confidentiality.WITHHELD
    if bool(address.text or address.postcode) == (withheld or address.no_fixed_address):
        raise DetailRefused("Enter the address, or say that it is withheld or that there is none.")
    if address.lived_from and address.lived_until and address.lived_until < address.lived_from:
        raise DetailRefused("The last day there is before the first. Check both days.")
    return add_detail(
        person_ref,
        "address",
        source=source,
        by=by,
        now=now,
        text=address.text,
        postcode=address.postcode,
        lived_from=address.lived_from,
        lived_until=address.lived_until,
        confidentiality=address.confidentiality,
        no_fixed_address=address.no_fixed_address,
    )


def add_contact(
    person_ref: str, contact: ContactGiven, *, source: str, by: Actor, now: datetime
) -> int:
    """Add a telephone number or e-mail address. See `add_detail` (requirement 20)."""
    if bool(contact.value) == (contact.confidentiality == Confidentiality.WITHHELD):
        raise DetailRefused("Enter the number or e-mail address, or say that it is withheld.")
    return add_detail(
        person_ref,
        "contact",
        source=source,
        by=by,
        now=now,
        kind=contact.kind,
        value=contact.value,
        confidentiality=contact.confidentiality,
    )


def not_in_the_future(day: date, what: str, *, now: datetime) -> None:
    """Raise DetailRefused for a day that has not come yet in England."""
    if day > london_day(now):
        raise DetailRefused(f"The {what} is in the future. Check the year.")


def set_pronoun(person_ref: str, pronoun: Pronoun, *, by: Actor, now: datetime) -> None:
    """Say how the record is to speak of the person; the former word stays in the audit entry."""
    with act(
        Permission.PERSON_RECORD, by=by, now=now, what="person.pronoun_set", kind=Kind.ALTERATION
    ) as note:
        person = changed_person(person_ref, by=by, now=now)
        note.about("person", person.ref)
        note.detail["was"], note.detail["is"] = person.pronoun, pronoun
        Person.objects.filter(pk=person.pk).update(pronoun=pronoun)


def withdraw_detail(
    person_ref: str, detail: str, row: int, *, because: str, by: Actor, now: datetime
) -> None:
    """Withdraw a wrong fact, keeping it with who, when and why; it is no longer found by it.

    Raises PersonNotFound, DetailRefused (no reason given, or already withdrawn), NotPermitted.
    """
    if not because.strip():
        raise DetailRefused("Say why it is withdrawn.")
    with act(
        Permission.PERSON_RECORD,
        by=by,
        now=now,
        what=f"person.{detail}_withdrawn",
        kind=Kind.ALTERATION,
    ) as note:
        person = changed_person(person_ref, by=by, now=now)
        note.about("person", person.ref)
        note.detail["row"], note.detail["because"] = row, because
        withdraw_row(DETAILS[detail], person, row, because=because, by=by, now=now)
        if detail in MATCHED:
            make_findable([person.pk])


def withdraw_row(
    model: type[Detail], person: Person, row: int, *, because: str, by: Actor, now: datetime
) -> None:
    """Close one live row; somebody who was quicker wins, and the second is told."""
    changed = model._default_manager.filter(pk=row, person=person, withdrawn_at=None).update(
        withdrawn_at=now, withdrawn_by_id=by.user_id, withdrawn_because=because
    )
    if changed != 1:
        raise DetailRefused("It has already been withdrawn. Look at the person again.")


def changed_person(
    person_ref: str,
    *,
    by: Actor,
    now: datetime,
    permission: Permission = Permission.PERSON_RECORD,
) -> Person:
    """The person, counted as changed and locked until the transaction ends.

    Raises PersonNotFound, and NotPermitted for a restricted person whom `by` may not see: who
    may not open a record does not change it blindly (requirement 21).
    """
    if Person.objects.filter(ref=person_ref).update(version=F("version") + 1) != 1:
        raise PersonNotFound
    person = Person.objects.get(ref=person_ref)
    if marked_with([person.pk]):
        require(permission, by=by, now=now, restricted=person.ref)
    return person

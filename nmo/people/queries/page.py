"""A person's whole page."""

from datetime import datetime
from typing import TypeVar

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.rules import may
from nmo.documents.queries import HeldDocument, held_document
from nmo.law import speak_day
from nmo.people.errors import PersonNotFound
from nmo.people.labels import CONTACT_LABELS, NAME_LABELS, RESTRICTION_LABELS
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
from nmo.people.queries.briefs import briefs
from nmo.people.shown import FactShown, PersonPage
from nmo.people.words import Confidentiality, ContactKind, Holding, NameKind, RestrictionKind

CONFIDENTIAL_TEXT = "Confidential"
WITHHELD_TEXT = "Withheld by the court"

Row = TypeVar("Row", bound=Detail)


def person_page(
    person_ref: str, *, by: Actor, purpose: Purpose | None, now: datetime
) -> PersonPage:
    """The person's page as this reader may see it; opening it is recorded.

    Confidential places and numbers are masked without their own permission, and a restricted
    person is not opened at all without that one (requirements 20 and 21). Raises PersonNotFound,
    NotPermitted.
    """
    person = Person.objects.filter(ref=person_ref).first()
    if person is None:
        raise PersonNotFound
    restricted = Restriction.objects.filter(person=person, withdrawn_at=None).exists()
    needed = Permission.PERSON_SEE_RESTRICTED if restricted else Permission.PERSON_READ
    sees = may(by, Permission.PERSON_SEE_CONFIDENTIAL, purpose=purpose).allowed
    with reading(needed, by=by, now=now, what="person.opened", purpose=purpose) as note:
        note.about("person", person.ref)
        note.detail["confidential_shown"] = sees
        return _page(person, by=by, sees=sees)


def _page(person: Person, *, by: Actor, sees: bool) -> PersonPage:
    return PersonPage(
        brief=briefs([person.pk], by=by)[person.pk],
        version=person.version,
        names=tuple(
            _fact(name, name.full, note=NAME_LABELS[NameKind(name.kind)])
            for name in _all(PersonName, person)
        ),
        births=tuple(_fact(birth, speak_day(birth.born_on)) for birth in _all(PersonBirth, person)),
        addresses=tuple(_address(row, sees=sees) for row in _all(PersonAddress, person)),
        contacts=tuple(_contact(row, sees=sees) for row in _all(ContactPoint, person)),
        safe_contact=tuple(_fact(row, row.rule) for row in _all(SafeContactRule, person)),
        markers=tuple(
            _fact(row, row.text, note=speak_day(row.noted_on)) for row in _all(Marker, person)
        ),
        restrictions=tuple(
            _fact(row, RESTRICTION_LABELS[RestrictionKind(row.kind)])
            for row in _all(Restriction, person)
        ),
        may_see_confidential=sees,
    )


def _all(model: type[Row], person: Person) -> list[Row]:
    return list(model._default_manager.filter(person=person).order_by("-recorded_at", "-id"))


def _fact(
    row: Detail, text: str, *, note: str = "", holding: Holding = Holding.HELD, masked: bool = False
) -> FactShown:
    return FactShown(
        row=row.pk,
        text=text,
        holding=holding,
        masked=masked,
        source=row.source,
        note=note,
        withdrawn=row.withdrawn_because,
    )


def _address(row: PersonAddress, *, sees: bool) -> FactShown:
    if row.no_fixed_address:
        return _fact(row, "No fixed address", holding=Holding.NONE)
    days = " ".join(
        part
        for part in (
            f"from {speak_day(row.lived_from)}" if row.lived_from else "",
            f"until {speak_day(row.lived_until)}" if row.lived_until else "",
        )
        if part
    )
    written = ", ".join(part for part in (row.text, row.postcode) if part)
    return _place(row, written, row.confidentiality, sees=sees, note=days)


def _contact(row: ContactPoint, *, sees: bool) -> FactShown:
    return _place(
        row, row.value, row.confidentiality, sees=sees, note=CONTACT_LABELS[ContactKind(row.kind)]
    )


def _place(row: Detail, text: str, confidentiality: str, *, sees: bool, note: str) -> FactShown:
    if confidentiality == Confidentiality.WITHHELD:
        return _fact(row, WITHHELD_TEXT, note=note, holding=Holding.WITHHELD)
    if confidentiality == Confidentiality.CONFIDENTIAL and not sees:
        return _fact(row, CONFIDENTIAL_TEXT, masked=True)
    return _fact(row, text, note=note)


def photograph_document(
    photograph: int, *, by: Actor, purpose: Purpose | None, now: datetime
) -> HeldDocument | None:
    """The picture in that row as it was received; opening it is recorded."""
    row = (
        Photograph.objects.select_related("person").filter(pk=photograph, withdrawn_at=None).first()
    )
    if row is None or briefs([row.person_id], by=by)[row.person_id].hidden:
        return None
    with reading(
        Permission.PERSON_READ, by=by, now=now, what="photograph.opened", purpose=purpose
    ) as note:
        note.about("person", row.person.ref)
        return held_document(row.document_id)

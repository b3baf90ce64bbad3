"""A person's whole page."""

from datetime import date, datetime
from typing import TypeVar

from django.db.models import F

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.access.rules import may
from nmo.documents.queries import HeldDocument, held_document
from nmo.law import london_day, speak_day
from nmo.people.errors import PersonNotFound
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
from nmo.people.queries import facts
from nmo.people.queries.briefs import briefs
from nmo.people.shown import PersonPage

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
        return _page(person, by=by, sees=sees, today=london_day(now))


def _page(person: Person, *, by: Actor, sees: bool, today: date) -> PersonPage:
    return PersonPage(
        brief=briefs([person.pk], by=by)[person.pk],
        names=tuple(facts.name(row) for row in _all(PersonName, person)),
        births=tuple(facts.fact(row, speak_day(row.born_on)) for row in _all(PersonBirth, person)),
        addresses=tuple(facts.address(row, sees=sees) for row in _all(PersonAddress, person)),
        contacts=tuple(facts.contact(row, sees=sees) for row in _all(ContactPoint, person)),
        safe_contact=tuple(facts.fact(row, row.rule) for row in _all(SafeContactRule, person)),
        markers=tuple(facts.marker(row, today=today) for row in _all(Marker, person)),
        photographs=tuple(facts.photograph(row, today=today) for row in _all(Photograph, person)),
        restrictions=tuple(facts.restriction(row) for row in _all(Restriction, person)),
    )


def _all(model: type[Row], person: Person) -> list[Row]:
    """What holds first, newest first; then what was withdrawn."""
    rows = model._default_manager.filter(person=person).select_related("withdrawn_by")
    return list(rows.order_by(F("withdrawn_at").desc(nulls_first=True), "-recorded_at", "-id"))


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

"""A person's whole page."""

from datetime import datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.documents.queries import HeldDocument, held_document
from nmo.law import london_day, speak_day
from nmo.people.models import (
    ContactPoint,
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
from nmo.people.queries.rows import if_restricted, person_named, rows_of
from nmo.people.shown import ConfidentialDetails, PersonPage


def person_page(
    person_ref: str, *, by: Actor, purpose: Purpose | None, now: datetime
) -> PersonPage:
    """The person's page as this reader may see it; opening it is recorded.

    Confidential places and numbers are masked for everybody (`confidential_details` shows them),
    and a restricted person is not opened without that permission or break-glass (requirements 20
    and 21). Raises PersonNotFound, NotPermitted.
    """
    person = person_named(person_ref)
    with reading(
        Permission.PERSON_READ,
        by=by,
        now=now,
        what="person.opened",
        purpose=purpose,
        restricted=if_restricted(person),
    ) as note:
        note.about("person", person.ref)
        return _page(person, by=by, now=now)


def confidential_details(
    person_ref: str, *, by: Actor, purpose: Purpose | None, now: datetime
) -> ConfidentialDetails:
    """Where the person is and how she is reached, confidential or not, and how that is safe.

    Each showing is recorded as a look of its own. Break-glass does not open it: a restricted
    person's address is for named roles only. Raises PersonNotFound, NotPermitted. Requirements 20
    and 21.
    """
    person = person_named(person_ref)
    with reading(
        Permission.PERSON_SEE_CONFIDENTIAL,
        by=by,
        now=now,
        what="confidential.shown",
        purpose=purpose,
        restricted=if_restricted(person),
    ) as note:
        note.about("person", person.ref)
        return ConfidentialDetails(
            brief=briefs([person.pk], by=by)[person.pk],
            addresses=tuple(
                facts.address(row, sees=True) for row in rows_of(PersonAddress, person)
            ),
            contacts=tuple(facts.contact(row, sees=True) for row in rows_of(ContactPoint, person)),
            safe_contact=tuple(
                facts.fact(row, row.rule) for row in rows_of(SafeContactRule, person)
            ),
        )


def _page(person: Person, *, by: Actor, now: datetime) -> PersonPage:
    today = london_day(now)
    return PersonPage(
        brief=briefs([person.pk], by=by)[person.pk],
        names=tuple(facts.name(row) for row in rows_of(PersonName, person)),
        births=tuple(
            facts.fact(row, speak_day(row.born_on)) for row in rows_of(PersonBirth, person)
        ),
        addresses=tuple(facts.address(row, sees=False) for row in rows_of(PersonAddress, person)),
        contacts=tuple(facts.contact(row, sees=False) for row in rows_of(ContactPoint, person)),
        safe_contact=tuple(facts.fact(row, row.rule) for row in rows_of(SafeContactRule, person)),
        markers=tuple(facts.marker(row, today=today) for row in rows_of(Marker, person)),
        photographs=tuple(
            facts.photograph(row, today=today) for row in rows_of(Photograph, person)
        ),
        restrictions=tuple(facts.restriction(row) for row in rows_of(Restriction, person)),
    )


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

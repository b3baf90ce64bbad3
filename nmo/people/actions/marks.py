"""Marks on a person: warnings, pictures, safe contact, restricted handling."""

from datetime import date, datetime

from nmo.access.acting import act, together
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.documents.actions import keep_document
from nmo.people.actions.details import (
    add_detail,
    changed_person,
    not_in_the_future,
    withdraw_row,
)
from nmo.people.actions.matching import make_findable
from nmo.people.errors import DetailRefused
from nmo.people.models import Restriction
from nmo.people.pictures import PictureUnreadable, safe_picture
from nmo.people.words import RestrictionKind


def add_marker(
    person_ref: str, text: str, *, noted_on: date, source: str, by: Actor, now: datetime
) -> int:
    """Add a warning with its source and its day, as shown on the answer card."""
    if not text.strip():
        raise DetailRefused("Enter the warning.")
    not_in_the_future(noted_on, "day on which it was noted", now=now)
    return add_detail(
        person_ref, "marker", source=source, by=by, now=now, text=text, noted_on=noted_on
    )


def add_photograph(
    person_ref: str,
    content: bytes,
    *,
    taken_on: date | None,
    source: str,
    by: Actor,
    now: datetime,
) -> int:
    """Add a picture of the person; the bytes are kept as they came.

    Raises DetailRefused for what cannot be shown, PersonNotFound, NotPermitted.
    """
    try:
        safe_picture(content)
    except PictureUnreadable as refused:
        raise DetailRefused(str(refused)) from refused
    if taken_on is not None:
        not_in_the_future(taken_on, "day on which it was taken", now=now)
    with together():
        kept = keep_document(content, now=now)
        return add_detail(
            person_ref,
            "photograph",
            source=source,
            by=by,
            now=now,
            document_id=kept.document_id,
            taken_on=taken_on,
        )


def add_safe_contact_rule(
    person_ref: str, rule: str, *, source: str, by: Actor, now: datetime
) -> int:
    """Add how the person may safely be reached (requirement 41)."""
    if not rule.strip():
        raise DetailRefused("Say how this person may safely be reached.")
    return add_detail(person_ref, "safe_contact", source=source, by=by, now=now, rule=rule)


def restrict_person(
    person_ref: str, kind: RestrictionKind, *, source: str, by: Actor, now: datetime
) -> int:
    """Put the record under restricted handling, at once and everywhere (requirement 21).

    No search compares the person's address any more, until it is lifted.
    """
    return add_detail(
        person_ref,
        "restriction",
        source=source,
        by=by,
        now=now,
        permission=Permission.PERSON_RESTRICT,
        model=Restriction,
        kind=kind,
    )


def lift_restriction(person_ref: str, row: int, *, because: str, by: Actor, now: datetime) -> None:
    """End restricted handling, with the reason; the mark stays in the record's history."""
    if not because.strip():
        raise DetailRefused("Say why restricted handling ends.")
    with act(
        Permission.PERSON_RESTRICT,
        by=by,
        now=now,
        what="person.restriction_lifted",
        kind=Kind.ALTERATION,
    ) as note:
        lifting = Permission.PERSON_RESTRICT
        person = changed_person(person_ref, by=by, now=now, permission=lifting)
        note.about("person", person.ref)
        note.detail["because"] = because
        withdraw_row(Restriction, person, row, because=because, by=by, now=now)
        make_findable([person.pk])

"""Adding a fact about a person: nothing is overwritten."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Query

from nmo.access.calling import bytes_of, caller_of, takes_bytes
from nmo.access.clock import now
from nmo.access.said import Day
from nmo.documents.rules import JPEG, PNG, WEBP
from nmo.people import actions
from nmo.people.api import examples
from nmo.people.api.router import router, this_person
from nmo.people.api.shapes import (
    AddressSaid,
    BirthSaid,
    ContactSaid,
    FactAdded,
    MarkerSaid,
    NameSaid,
    SafeContactSaid,
    Source,
)

MOST_PICTURE = 20_000_000  # bytes


@router.post(
    "/{path:person_ref}/names",
    response={201: FactAdded},
    operation_id="add_name",
    openapi_extra=examples.A_NAME,
)
@this_person
def add_name(request: HttpRequest, person_ref: str, said: NameSaid) -> FactAdded:
    """Add a name: a former one, an alias, a nickname. The person is found by it at once."""
    by = caller_of(request).actor
    row = actions.add_name(person_ref, said.given(), source=said.source, by=by, now=now())
    return FactAdded(row=row)


@router.post(
    "/{path:person_ref}/births",
    response={201: FactAdded},
    operation_id="record_birth",
    openapi_extra=examples.A_BIRTH,
)
@this_person
def record_birth(request: HttpRequest, person_ref: str, said: BirthSaid) -> FactAdded:
    """Add a date of birth that was stated; an earlier one stays beside it."""
    by = caller_of(request).actor
    row = actions.record_birth(person_ref, said.born_on, source=said.source, by=by, now=now())
    return FactAdded(row=row)


@router.post(
    "/{path:person_ref}/addresses",
    response={201: FactAdded},
    operation_id="add_address",
    openapi_extra=examples.AN_ADDRESS,
)
@this_person
def add_address(request: HttpRequest, person_ref: str, said: AddressSaid) -> FactAdded:
    """Add an address with its days and who may see it."""
    by = caller_of(request).actor
    row = actions.add_address(person_ref, said.given(), source=said.source, by=by, now=now())
    return FactAdded(row=row)


@router.post(
    "/{path:person_ref}/contacts",
    response={201: FactAdded},
    operation_id="add_contact",
    openapi_extra=examples.A_CONTACT,
)
@this_person
def add_contact(request: HttpRequest, person_ref: str, said: ContactSaid) -> FactAdded:
    """Add a telephone number or e-mail address."""
    by = caller_of(request).actor
    row = actions.add_contact(person_ref, said.given(), source=said.source, by=by, now=now())
    return FactAdded(row=row)


@router.post(
    "/{path:person_ref}/safe-contact",
    response={201: FactAdded},
    operation_id="add_safe_contact_rule",
    openapi_extra=examples.A_RULE,
)
@this_person
def add_safe_contact(request: HttpRequest, person_ref: str, said: SafeContactSaid) -> FactAdded:
    """Add how the person may safely be reached."""
    by = caller_of(request).actor
    row = actions.add_safe_contact_rule(person_ref, said.rule, source=said.source, by=by, now=now())
    return FactAdded(row=row)


@router.post(
    "/{path:person_ref}/markers",
    response={201: FactAdded},
    operation_id="add_marker",
    openapi_extra=examples.A_MARKER,
)
@this_person
def add_marker(request: HttpRequest, person_ref: str, said: MarkerSaid) -> FactAdded:
    """Add a warning, which stands on every card of the person."""
    by = caller_of(request).actor
    row = actions.add_marker(
        person_ref, said.text, noted_on=said.noted_on, source=said.source, by=by, now=now()
    )
    return FactAdded(row=row)


@router.post(
    "/{path:person_ref}/photographs", response={201: FactAdded}, operation_id="add_photograph"
)
@takes_bytes(JPEG, PNG, WEBP, most=MOST_PICTURE)
@this_person
def add_photograph(
    request: HttpRequest,
    person_ref: str,
    source: Annotated[Source, Query()],
    taken_on: Annotated[Day | None, Query()] = None,
) -> FactAdded:
    """Add a picture of the person; the body is the file as it is."""
    row = actions.add_photograph(
        person_ref,
        bytes_of(request),
        taken_on=taken_on,
        source=source,
        by=caller_of(request).actor,
        now=now(),
    )
    return FactAdded(row=row)

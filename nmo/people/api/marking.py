"""Withdrawing a fact, restricted handling, and how the record speaks of a person."""

from django.http import HttpRequest

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.access.said import Reason
from nmo.people import actions
from nmo.people.api import examples
from nmo.people.api.router import router, this_person
from nmo.people.api.shapes import Changed, FactAdded, PronounSaid, RestrictionSaid
from nmo.people.words import DetailKind


@router.post(
    "/{path:person_ref}/{detail}/{row}/withdrawal",
    response={201: Changed},
    operation_id="withdraw_fact",
    openapi_extra=examples.A_REASON,
)
@this_person
def withdraw(
    request: HttpRequest, person_ref: str, detail: DetailKind, row: int, said: Reason
) -> Changed:
    """Withdraw a wrong fact: it stays on the record with why, and the person is not found by it."""
    by = caller_of(request).actor
    actions.withdraw_detail(person_ref, detail.value, row, because=said.because, by=by, now=now())
    return Changed(person_ref=person_ref)


@router.put(
    "/{path:person_ref}/pronoun",
    response=Changed,
    operation_id="set_pronoun",
    openapi_extra=examples.A_PRONOUN,
)
@this_person
def set_pronoun(request: HttpRequest, person_ref: str, said: PronounSaid) -> Changed:
    """Say how the record is to speak of the person."""
    actions.set_pronoun(person_ref, said.pronoun, by=caller_of(request).actor, now=now())
    return Changed(person_ref=person_ref)


@router.post(
    "/{path:person_ref}/restrictions",
    response={201: FactAdded},
    operation_id="restrict_person",
    openapi_extra=examples.A_RESTRICTION,
)
@this_person
def restrict(request: HttpRequest, person_ref: str, said: RestrictionSaid) -> FactAdded:
    """Put the record under restricted handling, at once and everywhere.

    Another system does not see it afterwards, and cannot end it: that is for a person.
    """
    by = caller_of(request).actor
    row = actions.restrict_person(person_ref, said.kind, source=said.source, by=by, now=now())
    return FactAdded(row=row)

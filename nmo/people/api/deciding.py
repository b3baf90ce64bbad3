"""Which records are the same person: what was decided, and deciding."""

from dataclasses import dataclass
from typing import Annotated

from django.http import HttpRequest
from pydantic import StringConstraints

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.access.said import Because, Said
from nmo.law import write_moment
from nmo.law.shape import Moment, Shape
from nmo.people.actions import decide_same_person
from nmo.people.api import examples
from nmo.people.api.router import router, this_person
from nmo.people.api.shapes import Changed
from nmo.people.queries import DecisionShown, same_person_records
from nmo.people.same_person.words import Decision

Ref = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


@dataclass(frozen=True, kw_only=True)
class DecisionOut(Shape):
    """What a person decided about this record and another."""

    other_ref: str | None
    """The other record; null where it is under restricted handling."""
    decision: Decision
    """What was decided."""
    because: str
    """Why."""
    at: Moment
    """When."""
    stands: bool
    """Whether it is the newest decision about the two."""


@dataclass(frozen=True, kw_only=True)
class SamePersonOut(Shape):
    """Which records are the same human being as this one, as people decided."""

    person_ref: str
    """This record."""
    also_recorded_as: list[str]
    """The other records of the same person, by the joins that stand."""
    decisions: list[DecisionOut]
    """Every decision about this record and another, newest first."""


class SamePersonDecided(Said):
    """A decision about this record and another."""

    other_ref: Ref
    """The other record."""
    decision: Decision
    """One person, two people, or that what was decided is undone."""
    because: Because
    """Why, in words that can be read years later."""
    instead_of: Decision | None = None
    """What stood between the two when this was decided; null: nothing."""


@router.get(
    "/{path:person_ref}/same-person",
    response=SamePersonOut,
    operation_id="read_same_person",
)
@this_person
def read_same_person(request: HttpRequest, person_ref: str) -> SamePersonOut:
    """Which records are the same person as this one, and every decision about it."""
    caller = caller_of(request)
    others, decisions = same_person_records(
        person_ref, by=caller.actor, purpose=caller.purpose, now=now()
    )
    return SamePersonOut(
        person_ref=person_ref,
        also_recorded_as=list(others),
        decisions=[_out(decision) for decision in decisions],
    )


@router.post(
    "/{path:person_ref}/same-person",
    response={201: Changed},
    operation_id="decide_same_person",
    openapi_extra=examples.A_DECISION,
)
@this_person
def decide(request: HttpRequest, person_ref: str, said: SamePersonDecided) -> Changed:
    """Decide that this record and another are one person, or two, or undo what was decided.

    Both stay records of their own. Decide only what a person decided: the register joins nobody.
    """
    decide_same_person(
        person_ref,
        said.other_ref,
        said.decision,
        because=said.because,
        instead_of=said.instead_of,
        by=caller_of(request).actor,
        now=now(),
    )
    return Changed(person_ref=person_ref)


def _out(shown: DecisionShown) -> DecisionOut:
    return DecisionOut(
        other_ref=None if shown.other.hidden else shown.other.ref,
        decision=shown.decision,
        because=shown.because,
        at=write_moment(shown.at.replace(second=0, microsecond=0)),
        stands=shown.stands,
    )

"""Decisions of a person: whether two orders are one, and which person a party is."""

from dataclasses import dataclass
from typing import Annotated

from django.http import HttpRequest
from ninja import Path

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.law.shape import Shape
from nmo.orders.actions import decide_duplicate as decide_pair
from nmo.orders.actions import decide_person as decide_party
from nmo.orders.api.examples import A_DUPLICATE, A_PERSON
from nmo.orders.api.router import BESIDE, about_an_order, router
from nmo.orders.api.shapes import ChangedOut, DecidedOut, DuplicateDecided, PersonDecided
from nmo.orders.queries import other_of_pair, people_like

Pair = Annotated[int, Path(ge=1, le=2**62)]
Position = Annotated[int, Path(ge=0, le=32_767)]


@dataclass(frozen=True, kw_only=True)
class LikelyOut(Shape):
    """A person on the register whom a party may be."""

    person_ref: str
    """The person."""
    name: str
    """The name."""
    why: list[str]
    """What agrees and what differs."""
    sure: bool
    """Whether this person is surely meant. A person decides all the same."""


@dataclass(frozen=True, kw_only=True)
class LikelyPeopleOut(Shape):
    """Whom on the register a party may be."""

    people: list[LikelyOut]
    """The likeliest first, 5 at most."""


@router.put(
    f"{BESIDE}/duplicates/{{number}}",
    response=ChangedOut,
    operation_id="decide_duplicate",
    openapi_extra=A_DUPLICATE,
)
@about_an_order
def decide_duplicate(
    request: HttpRequest, order_ref: str, number: Pair, decided: DuplicateDecided
) -> ChangedOut:
    """Decide whether this order and another are the same; both stay on the register."""
    other_of_pair(order_ref, number)
    decide_pair(
        number,
        decided.decision,
        because=decided.because,
        instead_of=decided.instead_of,
        by=caller_of(request).actor,
        now=now(),
    )
    return ChangedOut(order_ref=order_ref)


@router.put(
    f"{BESIDE}/parties/{{position}}/person",
    response=DecidedOut,
    operation_id="decide_person",
    openapi_extra=A_PERSON,
)
@about_an_order
def decide_person(
    request: HttpRequest, order_ref: str, position: Position, decided: PersonDecided
) -> DecidedOut:
    """Decide which person a party is; it can be decided again."""
    ref = decide_party(
        order_ref,
        position,
        decided.person_ref,
        because=decided.because,
        by=caller_of(request).actor,
        now=now(),
    )
    return DecidedOut(order_ref=order_ref, person_ref=ref)


@router.get(
    f"{BESIDE}/parties/{{position}}/likely",
    response=LikelyPeopleOut,
    operation_id="read_likely_people",
)
def read_likely_people(request: HttpRequest, order_ref: str, position: Position) -> LikelyPeopleOut:
    """Whom on the register a party may be, with what agrees and what differs."""
    caller = caller_of(request)
    found = people_like(order_ref, position, by=caller.actor, purpose=caller.purpose, now=now())
    return LikelyPeopleOut(
        people=[
            LikelyOut(person_ref=each.ref, name=each.name, why=list(each.why), sure=each.sure)
            for each in found
        ]
    )

"""A question as the API takes it; its answer is in nmo/checks/shapes.py (docs/shapes.md)."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from nmo.checks.answer import Answer
from nmo.checks.question import Fields
from nmo.checks.shapes import BatchLineOut
from nmo.checks.words import Verdict
from nmo.law.shape import Shape
from nmo.orders.shapes.values import Given, Moment, Number

MOST_AT_ONCE = 100
Typed = Annotated[str, Field(max_length=200)]


class Question(Given):
    """Who is asked about: one line as it would be typed, fields of their own, or both."""

    text: Typed = ""
    """One line, as an officer would type it: a name, a date of birth, an address, a number."""
    name: Typed = ""
    """The name."""
    date_of_birth: Typed = ""
    """The date of birth, as far as it is known: 1985-03-12, 12/3/85, 1985."""
    age: Annotated[Number, Field(ge=0, le=150)] | None = None
    """The age in whole years."""
    address: Typed = ""
    """The address."""
    postcode: Typed = ""
    """The postcode."""
    phone: Typed = ""
    """The telephone number."""
    case_number: Typed = ""
    """The court's case number."""
    at: Moment | None = None
    """The moment asked about; without it, now."""

    def fields(self) -> Fields:
        """The fields of their own."""
        return Fields(
            name=self.name,
            born=self.date_of_birth,
            age="" if self.age is None else str(self.age),
            address=self.address,
            postcode=self.postcode,
            phone=self.phone,
            case_number=self.case_number,
        )


class NumberedQuestion(Question):
    """One question of many."""

    query_id: Annotated[str, Field(min_length=1, max_length=60)]
    """Your own number for the question; its answer bears it."""


class Questions(Given):
    """Many questions at once; each has its own answer."""

    queries: Annotated[tuple[NumberedQuestion, ...], Field(min_length=1, max_length=MOST_AT_ONCE)]
    """The questions."""


@dataclass(frozen=True, kw_only=True)
class AnswersOut(Shape):
    """An answer for every question."""

    answers: list[BatchLineOut]
    """In the order of the questions."""


class VerdictSaid(Given):
    """What the officer says of a match afterwards."""

    verdict: Verdict
    """Was it the person asked about?"""


@dataclass(frozen=True, kw_only=True)
class VerdictKept(Shape):
    """What counts of a match from now on."""

    check_id: str
    """The check."""
    person_ref: str
    """The person of the match."""
    verdict: Verdict
    """Whether it was the person asked about."""


def numbered(query_id: str, answer: Answer) -> BatchLineOut:
    """The answer to one question of many."""
    return BatchLineOut(query_id=query_id, **vars(answer.out()))

"""A question and its answer, as the API writes them (docs/shapes.md)."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from nmo.checks.answer import Answer
from nmo.checks.question import Fields
from nmo.checks.words import AnswerKind, MatchRole
from nmo.law import OrderType, Standing
from nmo.orders.queries import SourceState
from nmo.orders.shapes.values import Given, Moment, Number

MOST_AT_ONCE = 100
Typed = Annotated[str, Field(max_length=200)]


class Question(Given):
    """Who is asked about: one line as it would be typed, fields of their own, or both."""

    text: Typed = ""
    name: Typed = ""
    date_of_birth: Typed = ""
    age: Annotated[Number, Field(ge=0, le=150)] | None = None
    address: Typed = ""
    postcode: Typed = ""
    phone: Typed = ""
    case_number: Typed = ""
    at: Moment | None = None

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


class Questions(Given):
    """Many questions at once; each has its own answer."""

    queries: Annotated[tuple[NumberedQuestion, ...], Field(min_length=1, max_length=MOST_AT_ONCE)]


class Out(BaseModel):
    """What every part of an answer keeps to."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Understood(Out):
    """What was understood of the question; null is what was not given."""

    name: str | None
    date_of_birth: str | None = Field(description="X where a digit is not known: 1985-XX-XX.")
    age: int | None
    address: str | None
    postcode: str | None
    phone: str | None
    case_number: str | None
    reference: str | None


class SourceOut(Out):
    """A source of orders, and up to when it is complete; null where it never said."""

    name: str
    fresh_to: str | None
    state: SourceState


class ProblemOut(Out):
    """Why the answer is not better, and what to do."""

    code: str
    text: str


class WhyOut(Out):
    """One thing compared, how far it agrees, and what that weighed in bits."""

    field: str
    level: str
    weight: float
    text: str


class OrderOut(Out):
    """An order that names the person, in short; its card is at /orders/{order_ref}/card."""

    order_ref: str
    order_type: OrderType
    standing: Standing
    ends_at: str | None


class MatchOut(Out):
    """Somebody who is or may be meant."""

    person_ref: str
    other_refs: list[str]
    role: MatchRole
    probability: float
    why: list[WhyOut]
    orders: list[OrderOut]


class AnswerOut(Out):
    """The answer. `cannot_answer` is never `none`: `problems` says what to do."""

    check_id: str | None = Field(description="Null where nothing could be looked up.")
    understood: Understood
    at: str
    answer: AnswerKind
    complete_to: str | None
    sources: list[SourceOut]
    problems: list[ProblemOut]
    matches: list[MatchOut] = Field(description="Best first, 10 at most.")


class NumberedAnswer(AnswerOut):
    """The answer to one question of many."""

    query_id: str


class Answers(Out):
    """An answer for every question, in their order."""

    answers: list[NumberedAnswer]


def written(answer: Answer) -> AnswerOut:
    """The answer as the API writes it."""
    return AnswerOut.model_validate(answer.as_json())


def numbered(query_id: str, answer: Answer) -> NumberedAnswer:
    """The answer to one question of many."""
    return NumberedAnswer.model_validate({"query_id": query_id, **answer.as_json()})

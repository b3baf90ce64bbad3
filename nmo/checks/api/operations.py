"""Ask, ask about many, and look at an answer again."""

from datetime import date

from django.http import HttpRequest
from ninja import Router

from nmo.access.calling import asks, caller_of
from nmo.access.clock import now
from nmo.checks.actions import BatchRow, ask, ask_many, say_of_match
from nmo.checks.api.examples import A_BATCH, A_QUESTION, A_VERDICT
from nmo.checks.api.shapes import (
    AnswersOut,
    NumberedQuestion,
    Question,
    Questions,
    VerdictKept,
    VerdictSaid,
    numbered,
)
from nmo.checks.queries import check_shown
from nmo.checks.question import AskedAs, read_question
from nmo.checks.shapes import CheckOut
from nmo.law import london_day
from nmo.matching.question import QuestionRefused

router = Router(tags=["Checks"])


@router.post("", response=CheckOut, operation_id="ask", openapi_extra=A_QUESTION)
@asks
def ask_about(request: HttpRequest, question: Question) -> CheckOut:
    """Is there an order? One of four answers; a fault is never `none`.

    The question and the answer are kept under `check_id`, with who asked and why. Sent twice it is
    asked twice, which does no harm.
    """
    caller, moment = caller_of(request), now()
    asked = read_question(question.text, question.fields(), today=london_day(moment))
    at = question.at.at if question.at else None
    return ask(asked, by=caller.actor, purpose=caller.purpose, now=moment, at=at).out()


@router.post("/batch", response=AnswersOut, operation_id="ask_many", openapi_extra=A_BATCH)
@asks
def ask_about_many(request: HttpRequest, questions: Questions) -> AnswersOut:
    """Ask about many people at once, each with an answer of its own, in their order.

    A question that cannot be asked is answered `cannot_answer` and stops no other.
    """
    caller, moment = caller_of(request), now()
    rows = [_row(each, today=london_day(moment)) for each in questions.queries]
    answers = ask_many(rows, by=caller.actor, purpose=caller.purpose, now=moment)
    return AnswersOut(
        answers=[
            numbered(each.query_id, answer)
            for each, answer in zip(questions.queries, answers, strict=True)
        ]
    )


@router.get("/{check_id}", response=CheckOut, operation_id="read_check")
def read_check(request: HttpRequest, check_id: str) -> CheckOut:
    """An answer that your system was given, with each order as it stands now."""
    caller = caller_of(request)
    shown = check_shown(check_id, by=caller.actor, purpose=caller.purpose, now=now())
    return shown.out()


@router.post(
    "/{check_id}/matches/{path:person_ref}/verdict",
    response={201: VerdictKept},
    operation_id="say_of_match",
    openapi_extra=A_VERDICT,
)
def say_of_a_match(
    request: HttpRequest, check_id: str, person_ref: str, said: VerdictSaid
) -> VerdictKept:
    """Say whether a match of your own check was the person asked about; the last word counts.

    It changes no record: the register learns from it how to find people.
    """
    caller = caller_of(request)
    say_of_match(
        check_id, person_ref, said.verdict, by=caller.actor, purpose=caller.purpose, now=now()
    )
    return VerdictKept(check_id=check_id, person_ref=person_ref, verdict=said.verdict)


def _row(question: NumberedQuestion, *, today: date) -> BatchRow:
    at = question.at.at if question.at else None
    try:
        return BatchRow(asked=read_question(question.text, question.fields(), today=today), at=at)
    except QuestionRefused as refused:
        asked = AskedAs(fields=question.fields())
        return BatchRow(asked=asked, at=at, refused=refused.problem)

"""Asking: the answer is recorded before it is given, or it is not given."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from nmo.access import Actor, Permission, Purpose
from nmo.access.acting import act, require
from nmo.audit.words import Kind
from nmo.checks.answer import Answer, source_as_json
from nmo.checks.finding import find
from nmo.checks.models import Check
from nmo.checks.question import AskedAs
from nmo.checks.ringing import SUPERVISOR, whom_to_ring
from nmo.checks.rules import answer_of, problems_of
from nmo.checks.verdicts import say_of_match
from nmo.checks.words import NOT_AVAILABLE, AnswerKind
from nmo.matching.question import Problem, QuestionRefused
from nmo.orders.queries import is_loaded, sources
from nmo.people.refs import new_ref

__all__ = ["BatchRow", "ask", "ask_many", "say_of_match", "unanswered"]


@dataclass(frozen=True, kw_only=True)
class BatchRow:
    """One question of many, or why it cannot be asked."""

    asked: AskedAs
    at: datetime | None = None
    refused: Problem | None = None


def ask(
    asked: AskedAs,
    *,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
    at: datetime | None = None,
    ref: str | None = None,
) -> Answer:
    """The answer to a question about somebody at `at` (None: now), kept under `ref` if given.

    Who asked, when and why, what was asked and what was answered are written in the transaction
    that reads it: an answer that cannot be recorded is not given (SECURITY decision 2). Raises
    QuestionRefused, NotPermitted, and whatever the database raises: none of these is *none*.
    Requirements 1, 4 and 61.
    """
    permission = Permission.CHECK_ASK
    return _ask(asked, permission, by=by, purpose=purpose, now=now, at=at, ref=ref)


def ask_many(
    rows: Iterable[BatchRow], *, by: Actor, purpose: Purpose, now: datetime
) -> Iterator[Answer]:
    """The answer to each of many questions, in their order, each recorded on its own.

    A row that cannot be answered is a *cannot answer* and stops no other. Raises NotPermitted.
    """
    require(Permission.CHECK_ASK_BATCH, by=by, now=now, purpose=purpose)
    return (_ask_one_of_many(row, by=by, purpose=purpose, now=now) for row in rows)


def _ask_one_of_many(row: BatchRow, *, by: Actor, purpose: Purpose, now: datetime) -> Answer:
    if row.refused:
        return unanswered(row.asked, row.refused, now=now, at=row.at)
    try:
        return _ask(
            row.asked, Permission.CHECK_ASK_BATCH, by=by, purpose=purpose, now=now, at=row.at
        )
    except QuestionRefused as refused:
        return unanswered(row.asked, refused.problem, now=now, at=row.at)
    except Exception:  # noqa: BLE001 - whatever went wrong with one row, it is not an answer
        connection.close_if_unusable_or_obsolete()
        return unanswered(row.asked, NOT_AVAILABLE, now=now, at=row.at)


def unanswered(
    asked: AskedAs, problem: Problem, *, now: datetime, at: datetime | None = None
) -> Answer:
    """A *cannot answer* about which nothing was looked up, so nothing is recorded or shown."""
    return Answer(
        check_ref=None,
        understood=asked,
        asked_at=now,
        at=at or now,
        at_stated=at is not None,
        kind=AnswerKind.CANNOT_ANSWER,
        sources=(),
        problems=(problem,),
        matches=(),
        ring=SUPERVISOR,
    )


def _ask(
    asked: AskedAs,
    permission: Permission,
    *,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
    at: datetime | None,
    ref: str | None = None,
) -> Answer:
    with act(
        permission,
        by=by,
        now=now,
        what="check.answered",
        kind=Kind.CONSULTATION,
        purpose=purpose,
    ) as note:
        answer = _answer(asked, ref or new_ref("C"), by=by, now=now, at=at)
        _keep(answer, by=by, purpose=purpose)
        note.about("check", str(answer.check_ref))
        note.detail.update(_shown_in(answer))
    return answer


def _answer(asked: AskedAs, ref: str, *, by: Actor, now: datetime, at: datetime | None) -> Answer:
    looked_in = tuple(sources(now=now))
    found = find(asked, by=by, now=now, at=at or now, loaded=is_loaded())
    return Answer(
        check_ref=ref,
        understood=asked,
        asked_at=now,
        at=at or now,
        at_stated=at is not None,
        kind=answer_of(found.outcome),
        sources=looked_in,
        problems=problems_of(found.outcome),
        matches=found.matches,
        weights_version=found.weights_version,
        ring=whom_to_ring(by, now=now),
    )


def _keep(answer: Answer, *, by: Actor, purpose: Purpose | None) -> None:
    Check.objects.create(
        ref=str(answer.check_ref),
        asked_at=answer.asked_at,
        asked_by_id=by.user_id,
        force_id=by.force_id,
        reason=purpose.reason.value if purpose else "",
        incident_number=purpose.incident_number if purpose else "",
        question=answer.understood.text,
        fields=answer.understood.fields.given,
        understood=answer.understood.as_json(),
        at=answer.at,
        at_stated=answer.at_stated,
        answer=answer.kind.value,
        complete_to=answer.complete_to,
        sources=[source_as_json(source) for source in answer.sources],
        problems=[{"code": each.code, "text": each.text} for each in answer.problems],
        matches=[
            {
                **match.as_json(),
                "sure": match.sure,
                "tied": match.tied,
                "alike": match.alike,
                "nearest": match.nearest,
                "levels": dict(match.levels),
            }
            for match in answer.matches
        ],
        weights_version=answer.weights_version,
    )


def _shown_in(answer: Answer) -> dict[str, object]:
    """What the log keeps of the answer: references, never what was typed."""
    return {
        "answer": answer.kind.value,
        "persons": [match.person.ref for match in answer.matches],
        "orders": sorted(
            {order.shown.order_ref for match in answer.matches for order in match.orders}
        ),
    }

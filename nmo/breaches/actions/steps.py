"""Taking a step, and withdrawing one that was a slip."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from nmo.access.acting import act, require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.breaches.actions.settling import settle
from nmo.breaches.actions.turns import breach_to_change, owner_of
from nmo.breaches.case import Case, Step, Value
from nmo.breaches.errors import BreachRefused, ReasonMissing, StepNotThere, StepRefused
from nmo.breaches.models import Breach, BreachStep
from nmo.breaches.queries.case import case_of, in_words
from nmo.breaches.rules.status import may_take, may_withdraw
from nmo.breaches.shapes import StepIn
from nmo.breaches.steps.table import STEPS, missing_words, read_values
from nmo.breaches.words import SUBJECT
from nmo.law import When
from nmo.reference.book import Book
from nmo.reference.queries import book


def take_step(
    ref: str, step: StepIn, *, by: Actor, now: datetime, version: int | None = None
) -> int:
    """Record that something was done, decided or learnt; returns the number of the step.

    What each kind asks, who may take it and when stands in `steps/` and `rules/`. Raises
    StepRefused (what was given), BreachRefused with every reason why not, BreachChanged,
    BreachNotFound, NotPermitted. Requirements 34, 35 and 38.
    """
    with act(
        STEPS[step.kind].permission,
        by=by,
        now=now,
        what=f"breach.{step.kind}",
        kind=Kind.COLLECTION,
        owned_by=owner_of(ref),
    ) as note:
        breach = breach_to_change(ref, by=by, version=version)
        case = case_of(breach)
        taken = _taken(case, step, by=by, now=now)
        _write(breach, taken, by=by)
        settle(breach, case, (*case.steps, taken), now=now, step=taken)
        note.about(SUBJECT, ref)
        note.detail.update(number=taken.number)
    return taken.number


def withdraw_step(
    ref: str,
    number: int,
    because: str,
    *,
    by: Actor,
    now: datetime,
    version: int | None = None,
) -> None:
    """Withdraw a step that was a slip: it is kept with why, and counts nowhere.

    Whoever may take such a step may withdraw it. Raises ReasonMissing, StepNotThere, BreachRefused
    (something later stands on it), BreachChanged, BreachNotFound, NotPermitted.
    """
    if not because.strip():
        raise ReasonMissing
    with act(
        Permission.BREACH_WORK,
        by=by,
        now=now,
        what="breach.step_withdrawn",
        kind=Kind.ALTERATION,
        owned_by=owner_of(ref),
    ) as note:
        breach = breach_to_change(ref, by=by, version=version)
        case = case_of(breach)
        slip = _slip(case, number)
        require(STEPS[slip.kind].permission, by=by, now=now, owned_by=breach.owning_force_id)
        BreachStep.objects.filter(breach=breach, number=number).update(
            withdrawn_at=now, withdrawn_by_id=by.user_id, withdrawn_because=because.strip()
        )
        gone = replace(slip, withdrawn_at=now, withdrawn_because=because.strip())
        steps = tuple(gone if each is slip else each for each in case.steps)
        settle(breach, case, steps, now=now, step=gone)
        note.about(SUBJECT, ref)
        note.detail.update(number=number, step=slip.kind)


def _slip(case: Case, number: int) -> Step:
    slip = next((step for step in case.steps if step.number == number and step.counts), None)
    if slip is None:
        raise StepNotThere
    reasons = may_withdraw(case, number)
    if reasons:
        raise BreachRefused(*reasons)
    return slip


def _taken(case: Case, step: StepIn, *, by: Actor, now: datetime) -> Step:
    """The step as it will stand. Raises StepRefused, BreachRefused."""
    settings = book(now)
    values = _values(step, settings)
    at = step.at or When(at=now.replace(second=0, microsecond=0))
    who = in_words(by.name, by.username)
    reasons = may_take(case, step.kind, values, at=at, now=now, by=who, book=settings)
    if reasons:
        raise BreachRefused(*reasons)
    return Step(
        number=max((each.number for each in case.steps), default=0) + 1,
        kind=step.kind,
        at=at,
        values=values,
        words=step.words,
        recorded_at=now,
        by=who,
    )


def _values(step: StepIn, settings: Book) -> Mapping[str, Value]:
    rule = STEPS[step.kind]
    read = read_values(step.kind, step.values, book=settings)
    problems = dict(read.problems)
    missing = missing_words(step.kind, read.values, step.words)
    if missing:
        problems["words"] = missing
    if problems:
        raise StepRefused(problems, {field.name: field.label for field in rule.fields})
    return read.values


def _write(breach: Breach, step: Step, *, by: Actor) -> None:
    BreachStep.objects.create(
        breach=breach,
        number=step.number,
        kind=step.kind,
        at=step.at,
        values=dict(step.values),
        words=step.words,
        recorded_at=step.recorded_at,
        recorded_by_id=by.user_id,
    )

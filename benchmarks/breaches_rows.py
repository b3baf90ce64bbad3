"""Fills a synthetic register with breaches, many at once: for benchmarks/breaches.py.

Each is on an order of the register, at a time after it was made, with the position that the rules
compute then; most are over, some are open with what is due for them, some are another force's.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from nmo import law
from nmo.access.acting import together
from nmo.access.actors import Actor
from nmo.access.models import Force
from nmo.access.own_force import for_every_force
from nmo.breaches.case import Account, Alleged, Case, ConditionAlleged, Frozen, Step
from nmo.breaches.models import (
    Breach,
    BreachAccount,
    BreachCondition,
    BreachPosition,
    BreachStep,
)
from nmo.breaches.queries.positions import positions_at
from nmo.breaches.rules.clocks import clocks_of
from nmo.breaches.rules.status import status_of
from nmo.breaches.words import SUBJECT, Channel, Means, Reporter, StepKind
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries import histories
from nmo.reference.levels import Levels
from nmo.reference.queries import books
from nmo.work.models import Task
from nmo.work.words import TaskState

AT_ONCE = 250
MANY = 12  # breaches of an order that is broken again and again
CRIME = {"crime_reference": "ZZ/1/26", "offence_code": "8/66"}
OPEN: tuple[tuple[str, float, dict[str, object]], ...] = (
    ("graded", 0.2, {"grade": "emergency"}),
    ("crime_recorded", 3, CRIME),
    ("arrest_decision", 6, {"decision": "wanted", "vehicle_marker": "placed"}),
    ("evidence", 20, {"kind": "calls", "state": "held"}),
)
OVER: tuple[tuple[str, float, dict[str, object]], ...] = (
    ("graded", 0.2, {"grade": "priority"}),
    ("crime_recorded", 3, CRIME),
    ("arrest_decision", 5, {"decision": "arrested", "arrested_for": "this_breach"}),
    ("interviewed", 8, {"under": "in_custody", "answered": "denied", "knew_of_order": "yes"}),
    ("she_updated", 9, {"about": "all", "channel": "telephone"}),
    ("released", 10, {"how": "no_further_action"}),
    ("evidence", 20, {"kind": "statements", "state": "held"}),
    ("outcome", 400, {"code": "16"}),
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One breach to be made: its order, when, whose, and how far it went."""

    order: ProtectiveOrder
    at: datetime
    force: Force
    is_over: bool


def fill(breaches: int, *, by: Actor, now: datetime, seed: int = 7) -> None:
    """Make so many breaches, most of the operator's force."""
    chance = random.Random(seed)
    other, _ = Force.objects.get_or_create(code="ELSE", defaults={"name": "Elsewhere Police"})
    own = Force.objects.get(pk=by.force_id)
    left = breaches
    orders = list(ProtectiveOrder.objects.order_by("id"))
    chance.shuffle(orders)
    for start in range(0, len(orders), AT_ONCE):
        if left <= 0:
            return
        some = orders[start : start + AT_ONCE]
        told = list(_told(some, own, other, now, chance))[:left]
        with together(), for_every_force():
            _write(told, by=by, now=now)
        left -= len(told)
    assert left <= 0, "there are too few orders for so many breaches"


def _told(
    orders: Sequence[ProtectiveOrder], own: Force, other: Force, now: datetime, chance: Any
) -> Iterator[Told]:
    for order in orders:
        count = MANY if chance.random() < 0.02 else chance.choices((0, 1, 2, 4), (40, 40, 12, 8))[0]
        for _ in range(count):
            days = chance.uniform(0.1, 700)
            at = (now - timedelta(days=days)).replace(second=0, microsecond=0)
            force = other if chance.random() < 0.1 else own
            yield Told(order=order, at=at, force=force, is_over=days > 20 or chance.random() < 0.3)


def _write(told: Sequence[Told], *, by: Actor, now: datetime) -> None:
    known = histories({each.order.pk for each in told})
    levels = {code: Levels(books=books(), force_code=code) for code in {t.force.code for t in told}}
    cases = [_case(each, number, known[each.order.pk], now) for number, each in enumerate(told)]
    rows = Breach.objects.bulk_create(
        [_row(each, case, by) for each, case in zip(told, cases, strict=True)]
    )
    accounts = BreachAccount.objects.bulk_create(
        [_account(row, case, by, now) for row, case in zip(rows, cases, strict=True)]
    )
    BreachCondition.objects.bulk_create(
        BreachCondition(account=account, position=0, paragraph="1", text=case_term(case))
        for account, case in zip(accounts, cases, strict=True)
    )
    BreachPosition.objects.bulk_create(
        BreachPosition(
            breach=row,
            number=1,
            known=now,
            computed_at=now,
            moments=[case.position.at.isoformat()],
            said=[case.position.as_json()],
        )
        for row, case in zip(rows, cases, strict=True)
    )
    BreachStep.objects.bulk_create(
        BreachStep(
            breach=row,
            number=step.number,
            kind=step.kind,
            at=step.at,
            values=dict(step.values),
            words=step.words,
            recorded_at=step.recorded_at,
            recorded_by_id=by.user_id,
        )
        for row, case in zip(rows, cases, strict=True)
        for step in case.steps
    )
    Task.objects.bulk_create(_tasks(told, cases, levels))


def _case(told: Told, number: int, history: law.History, now: datetime) -> Case:
    ref = f"B-BENCH-{told.order.pk}-{number}"
    when = Alleged(started=law.When(at=told.at))
    positions = positions_at(history, [told.at], known=now, force_code=told.force.code)
    terms = tuple(
        ConditionAlleged(paragraph=each.paragraph, text=each.text, codes=each.codes)
        for each in positions[0].conditions[:1]
    )
    account = Account(
        number=1,
        happened="He rang and would not stop.",
        when=when,
        means=(Means.CALL, Means.THREAT),
        conditions=terms,
        known_from=told.at,
    )
    steps = tuple(_steps(OVER if told.is_over else OPEN, told.at, now))
    frozen = Frozen(number=1, known=now, computed_at=now, positions=positions)
    return Case(
        ref=ref,
        order_ref=told.order.ref,
        order_type=law.OrderType(told.order.order_type),
        owning_force=told.force.name,
        force_code=told.force.code,
        channel=Channel.CARD,
        reporter=Reporter.PROTECTED_PERSON,
        reported_at=told.at + timedelta(minutes=15),
        recorded_at=told.at + timedelta(minutes=20),
        status=status_of(steps),
        accounts=(account,),
        steps=steps,
        frozen=(frozen,),
    )


def case_term(case: Case) -> str:
    """The words of the paragraph that is said to be broken."""
    return next((each.text for each in case.account.conditions), "")


def _steps(
    scene: Sequence[tuple[str, float, Mapping[str, object]]], at: datetime, now: datetime
) -> Iterator[Step]:
    for number, (kind, hours, values) in enumerate(scene, 1):
        moment = at + timedelta(hours=hours + 0.5)
        if moment < now:
            yield Step(
                number=number,
                kind=StepKind(kind),
                at=law.When(at=moment.replace(second=0)),
                values=dict(values),  # type: ignore[arg-type]
                words="Said in words.",
                recorded_at=moment,
            )


def _row(told: Told, case: Case, by: Actor) -> Breach:
    return Breach(
        ref=case.ref,
        order=told.order,
        owning_force=told.force,
        channel=case.channel,
        reporter=case.reporter,
        reported_at=case.reported_at,
        recorded_at=case.recorded_at,
        recorded_by_id=by.user_id,
        status=case.status,
        started_at=told.at,
        ended_at=told.at,
        officer_id=by.user_id if told.order.pk % 3 else None,
    )


def _account(row: Breach, case: Case, by: Actor, now: datetime) -> BreachAccount:
    account = case.account
    return BreachAccount(
        breach=row,
        number=1,
        happened=account.happened,
        started=account.when.started,
        means=list(account.means),
        known_from=now,
        recorded_by_id=by.user_id,
    )


def _tasks(
    told: Sequence[Told], cases: Sequence[Case], levels: Mapping[str, Levels]
) -> Iterator[Task]:
    """What is due for each, and what was: a register keeps that work has fallen away."""
    for each, case in zip(told, cases, strict=True):
        for clock in clocks_of(case, levels[case.force_code]):
            open_still = clock.met_at is None and not each.is_over
            yield Task(
                subject_kind=SUBJECT,
                subject_ref=case.ref,
                key=clock.key,
                force=each.force,
                what=clock.what,
                why=clock.why[:300],
                role=clock.role,
                appears_at=clock.started_at,
                due_at=max(clock.due_at, clock.started_at),
                state=TaskState.OPEN if open_still else TaskState.NOT_NEEDED,
            )

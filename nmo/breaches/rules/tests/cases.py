"""Breaches as plain values, for tests of the rules: nothing is stored."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from nmo.breaches.case import Account, Alleged, Case, Frozen, Step
from nmo.breaches.rules.moments import moments_of
from nmo.breaches.rules.patterns import Earlier
from nmo.breaches.words import Channel, Reporter, Status, StepKind
from nmo.law import OrderType, When, parse_when
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import position

ALLEGED = "2026-11-19T22:15"
REPORTED_AT = datetime(2026, 11, 19, 22, 30, tzinfo=UTC)
NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)


def alleged(started: str = ALLEGED, ended: str = "", **more: Any) -> Alleged:
    return Alleged(started=parse_when(started), ended=parse_when(ended) if ended else None, **more)


def account(**changes: Any) -> Account:
    held = Account(
        number=1,
        happened="He rang her eleven times.",
        when=alleged(),
        known_from=REPORTED_AT,
    )
    return replace(held, **changes)


def step(kind: StepKind, at: str | datetime, number: int = 1, /, **values: Any) -> Step:
    when = When(at=at) if isinstance(at, datetime) else parse_when(at)
    words, by = values.pop("words", "in words"), values.pop("by", "")
    return Step(
        number=number, kind=kind, at=when, values=values, words=words, recorded_at=NOW, by=by
    )


def steps(
    *told: tuple[StepKind, dict[str, Any]], start: datetime = REPORTED_AT
) -> tuple[Step, ...]:
    """Steps an hour apart, in the order told."""
    return tuple(
        step(kind, start + timedelta(hours=number), number, **values)
        for number, (kind, values) in enumerate(told, start=1)
    )


def case(held: Sequence[Step] = (), **changes: Any) -> Case:
    return Case(
        **{
            "ref": "B1",
            "order_ref": "X1",
            "order_type": OrderType.NMO,
            "owning_force": "West Test Police",
            "force_code": "WTP",
            "channel": Channel.CARD,
            "reporter": Reporter.PROTECTED_PERSON,
            "reported_at": REPORTED_AT,
            "recorded_at": REPORTED_AT,
            "accounts": (account(),),
            "steps": tuple(held),
            **changes,
        }
    )


def earlier(ref: str, day: str = "2026-10-01", **changes: Any) -> Earlier:
    """Another breach on record: of nobody concerned here, unless said."""
    return Earlier(
        **{
            "ref": ref,
            "order_ref": "X1",
            "force": "West Test Police",
            "started_at": parse_when(day).at,
            "status": Status.REPORTED,
            "same_order": False,
            "same_pair": False,
            **changes,
        }
    )


def meaning(
    happened: str, *, order: str = "nmo", when: Alleged | None = None
) -> tuple[Frozen, ...]:
    """What an order with this history meant over the alleged time, computed once."""
    history, over = history_of(order, happened), when or alleged()
    positions = tuple(position(history, at) for at in moments_of(history, over))
    return (Frozen(number=1, known=NOW, computed_at=NOW, positions=positions),)

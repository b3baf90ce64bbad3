"""Breaches as plain values, for tests of the rules: nothing is stored."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from nmo.breaches.case import Account, Alleged, Case, Step
from nmo.breaches.words import Channel, Reporter, StepKind
from nmo.law import OrderType, When, parse_when

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


def step(kind: StepKind, at: str | datetime, number: int = 1, **values: Any) -> Step:
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

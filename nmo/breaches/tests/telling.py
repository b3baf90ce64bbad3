"""Reports, steps and officers to test with."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db import transaction

from nmo.access import Actor, Role
from nmo.access.own_force import for_force_of
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force
from nmo.breaches.actions import Reported, report_breach, take_step
from nmo.breaches.case import Case
from nmo.breaches.models import Breach
from nmo.breaches.queries.case import case_of, with_whose
from nmo.breaches.shapes import Report, StepIn
from nmo.breaches.words import Channel, StepKind
from nmo.orders.actions import record_event
from nmo.orders.tests.builders import NOW, an_event, somebody

WHY = AT_AN_INCIDENT
GRADED = {"kind": "graded", "values": {"grade": "emergency"}, "words": "He is near."}
Change = Callable[[Actor, Actor], object]  # by the desk, or by the officer


def an_officer(*roles: Role, username: str = "pc1", **more: Any) -> Actor:
    """A response officer, unless other roles are given."""
    return somebody(*(roles or (Role.RESPONSE_OFFICER,)), username=username, **more)


def of_another_force(*roles: Role, username: str = "pc9") -> Actor:
    """An officer of a force that answers for none of it."""
    return an_officer(*roles, username=username, force=a_force("ELSE", "Elsewhere Police"))


def a_report(**changes: Any) -> Report:
    """He rang her at 10.15pm on 12 June 2026."""
    given = {
        "happened": "He rang and would not stop.",
        "started": "2026-06-12T22:15",
        "paragraphs": ["1"],
        "means": ["call"],
        "reporter": "protected_person",
    }
    return Report.model_validate({**given, **changes})


def reported(order_ref: str, by: Actor, *, now: Any = NOW, **changes: Any) -> Reported:
    """Report it from the card."""
    return report_breach(order_ref, a_report(**changes), by=by, now=now, channel=Channel.CARD)


def step(ref: str, kind: StepKind, by: Actor, *, now: Any = NOW, **more: Any) -> int:
    """Take a step; `values` and the free `words` as given."""
    return take_step(ref, StepIn.model_validate({"kind": kind, **more}), by=by, now=now)


def held(ref: str, by: Actor) -> Case:
    """The breach as it stands, unmasked."""
    with transaction.atomic():
        for_force_of(by)
        return case_of(with_whose(Breach.objects.all()).get(ref=ref))


def machine(by: Actor) -> Actor:
    """The same as a command of the machine, which sees every force's."""
    return replace(by, via="cli")


def a_late_discharge(desk: Actor, _officer: Actor) -> None:
    """The order of a breach is found to have ended before."""
    record_event("X1", an_event("discharged", "2026-06-01T10:00"), by=desk, now=NOW)


def another_report(_desk: Actor, officer: Actor) -> str:
    """A report of what may be the same breach, as it is reported again."""
    return reported("X1", officer).ref


# What makes a page of the breach that is open out of date, without a step of it.
CHANGES = (a_late_discharge, another_report)

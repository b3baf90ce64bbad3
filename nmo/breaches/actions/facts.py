"""Stating to `work` what became of a breach, so that it learns what is due."""

from collections.abc import Mapping
from datetime import datetime

from nmo.breaches.case import Case, Step
from nmo.breaches.models import Breach
from nmo.breaches.queries.case import case_of
from nmo.breaches.queries.doubles import undecided_among
from nmo.breaches.rules.paths import path_of_case
from nmo.breaches.steps.rule import FieldKind
from nmo.breaches.steps.table import STEPS
from nmo.breaches.words import POSITION, STANDS, STEP, STEP_WITHDRAWN, SUBJECT, VALUE, Known
from nmo.law import write_when
from nmo.work.actions import state_facts
from nmo.work.due import FactStated, FactValue

# A reference that somebody typed may hold anything, so no fact carries it.
CLOSED = frozenset(FieldKind) - {FieldKind.LINE}


def state_breach(breach: Breach, *, now: datetime) -> None:
    """State how a breach stands that was reported, corrected or decided about."""
    state_facts([_stands(breach, case_of(breach), now=now)], now=now)


def state_step(breach: Breach, case: Case, step: Step, *, now: datetime) -> None:
    """State a step that was taken or withdrawn, and how the breach stands since."""
    if step.counts:
        fact = _fact(breach, STEP, _of(step), now=now)
    else:
        fact = _fact(breach, STEP_WITHDRAWN, {"number": step.number}, now=now)
    state_facts([fact, _stands(breach, case, now=now)], now=now)


def state_looked_again(breach: Breach, number: int, *, now: datetime) -> None:
    """State that what arrived late made the order mean something else at the time."""
    again = _fact(breach, POSITION, {"number": number}, now=now)
    state_facts([again, _stands(breach, case_of(breach), now=now)], now=now)


def _stands(breach: Breach, case: Case, *, now: datetime) -> FactStated:
    account, position = case.account, case.position
    stated: dict[str, FactValue] = {
        "order_type": case.order_type,
        "status": breach.status,
        "path": path_of_case(case),
        "standing": position.standing,
        "channel": case.channel,
        "reporter": case.reporter,
        "reported_at": case.reported_at.isoformat(),
        "recorded_at": case.recorded_at.isoformat(),
        "started": write_when(account.when.started),
        "ended": write_when(account.when.ended) if account.when.ended else None,
        "certainty": account.when.certainty,
        "through": account.through,
        "children_present": account.children_present is Known.YES,
        "honour_based": account.honour_based is Known.YES,
        "works_for_police": account.works_for_police is Known.YES,
        "other_party_alleges": bool(account.other_party_alleges),
        "same_as_another": breach.same_as_id is not None,
        "undecided_double": breach.pk in undecided_among([breach.pk]),
    }
    # What is not so need not be said: the rules read it as not so.
    said = {name: value for name, value in stated.items() if value}
    return _fact(breach, STANDS, said, now=now)


def _of(step: Step) -> dict[str, FactValue]:
    fields = {field.name: field.kind for field in STEPS[step.kind].fields}
    closed = {
        f"{VALUE}{name}": value for name, value in step.values.items() if fields.get(name) in CLOSED
    }
    return {
        "number": step.number,
        "kind": step.kind,
        "at": write_when(step.at),
        "recorded_at": step.recorded_at.isoformat(),
        **closed,
    }


def _fact(
    breach: Breach, kind: str, values: Mapping[str, FactValue], *, now: datetime
) -> FactStated:
    return FactStated(
        kind=kind,
        subject_kind=SUBJECT,
        subject_ref=breach.ref,
        force_id=breach.owning_force_id,
        happened_at=now,
        values=values,
    )

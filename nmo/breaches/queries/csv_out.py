"""The breaches of a force as a file without names, with what each column means beside it."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from typing import Any

from nmo.access.acting import act
from nmo.access.actors import Actor, Purpose
from nmo.access.own_force import for_force_of
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.breaches.case import Step
from nmo.breaches.export.definitions import COLUMNS, DEFINITIONS
from nmo.breaches.export.rows import Plain, row_of
from nmo.breaches.models import (
    Breach,
    BreachAccount,
    BreachCondition,
    BreachPosition,
    BreachStep,
)
from nmo.breaches.queries.case import step_of
from nmo.breaches.queries.narrowing import EVERY, Narrowed, narrow

AT_ONCE = 1000


@dataclass(frozen=True, kw_only=True)
class Exported:
    """The file and its definitions, both CSV, and how many breaches stand in it."""

    rows: str
    definitions: str
    count: int


def breaches_csv(
    *, by: Actor, now: datetime, purpose: Purpose | None, narrowed: Narrowed = EVERY
) -> Exported:
    """Every breach of the force that fits, one a row, the first reported first.

    No name, no place, no free word and no reference that somebody typed stands in it. Taking it
    away is recorded as a disclosure. Raises NotPermitted. Requirements 36 and 54.
    """
    with act(
        Permission.BREACH_EXPORT,
        by=by,
        now=now,
        what="breaches.exported",
        kind=Kind.DISCLOSURE,
        purpose=purpose,
    ) as note:
        for_force_of(by)
        own = Breach.objects.filter(owning_force_id=by.force_id)
        fitting = narrow(own, narrowed, by=by).order_by("reported_at", "id")
        numbers = list(fitting.values_list("pk", flat=True))
        out = StringIO()
        writer = csv.DictWriter(out, fieldnames=list(COLUMNS), lineterminator="\r\n")
        writer.writeheader()
        for start in range(0, len(numbers), AT_ONCE):
            some = numbers[start : start + AT_ONCE]
            writer.writerows(row_of(each) for each in _plain(some))
        note.about("force", by.force_code)
        note.detail["breaches"] = len(numbers)
    return Exported(rows=out.getvalue(), definitions=DEFINITIONS, count=len(numbers))


def _plain(numbers: Sequence[int]) -> Iterator[Plain]:
    rows = Breach.objects.filter(pk__in=numbers).select_related("order", "owning_force")
    held = {row.pk: row for row in rows}
    accounts, codes = _accounts(numbers)
    said, steps = _said(numbers), _steps(numbers)
    for number in numbers:
        row = held[number]
        yield Plain(
            ref=row.ref,
            force=row.owning_force.code,
            order_type=row.order.order_type,
            channel=row.channel,
            reporter=row.reporter,
            status=row.status,
            reported_at=row.reported_at,
            recorded_at=row.recorded_at,
            account=accounts[number],
            codes=codes[number],
            said=said[number],
            steps=steps[number],
        )


def _accounts(
    numbers: Sequence[int],
) -> tuple[Mapping[int, Mapping[str, object]], Mapping[int, list[str]]]:
    """What the account that counts says in closed words, and the codes of its paragraphs."""
    rows = BreachAccount.objects.filter(breach_id__in=numbers, known_until=None)
    found: dict[int, Mapping[str, object]] = {}
    codes: dict[int, list[str]] = defaultdict(list)
    of: dict[int, int] = {}
    for row in rows:
        of[row.pk] = row.breach_id
        found[row.breach_id] = {
            "alleged_on": row.started.day.isoformat() if row.started else "",
            "certainty": row.certainty,
            "means": row.means,
            "through": row.through,
            "children_present": row.children_present,
            "weapons": row.weapons,
            "honour_based": row.honour_based,
        }
    terms = BreachCondition.objects.filter(account_id__in=of).order_by("account_id", "position")
    for account, given in terms.values_list("account_id", "codes"):
        codes[of[account]] += given
    return found, codes


def _said(numbers: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
    """What each order meant when the alleged time began, as last computed."""
    rows = BreachPosition.objects.filter(breach_id__in=numbers).order_by("breach_id", "number")
    return {breach: said[0] for breach, said in rows.values_list("breach_id", "said")}


def _steps(numbers: Sequence[int]) -> Mapping[int, list[Step]]:
    rows = BreachStep.objects.filter(breach_id__in=numbers).select_related("recorded_by")
    found: dict[int, list[Step]] = defaultdict(list)
    for row in rows:
        found[row.breach_id].append(step_of(row))
    return found

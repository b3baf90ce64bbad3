"""Where a step leads from each status, as data: `transitions.csv`, read once."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

from nmo.breaches.case import Step, Value
from nmo.breaches.words import Status, StepKind

OPEN = frozenset(
    {
        Status.REPORTED,
        Status.CRIME_RECORDED,
        Status.UNDER_INVESTIGATION,
        Status.SUSPECT_ARRESTED,
        Status.VOLUNTARY_INTERVIEW,
        Status.WITH_CPS,
    }
)
BEFORE_COURT = frozenset({Status.CHARGED, Status.AT_COURT})
OVER = frozenset({Status.NOT_CHARGED, Status.CONCLUDED, Status.NO_CRIME_CANCELLED})
GROUPS: Mapping[str, frozenset[Status]] = MappingProxyType(
    {"open": OPEN, "before_court": BEFORE_COURT, "over": OVER, "any": frozenset(Status)}
)
SAME = "same"


@dataclass(frozen=True, kw_only=True)
class Transition:
    """From which statuses a step leads where; `to` is None where the status stays.

    only_if: a field and the values that it must have; None for every step of the kind.
    """

    kind: StepKind
    only_if: tuple[str, frozenset[str]] | None
    from_: frozenset[Status]
    to: Status | None

    def fits(self, status: Status, values: Mapping[str, Value]) -> bool:
        """Whether it is the one for a step with these values, taken in that status."""
        if status not in self.from_:
            return False
        return self.only_if is None or str(values.get(self.only_if[0], "")) in self.only_if[1]


def _statuses(words: str) -> frozenset[Status]:
    single = (GROUPS.get(word) or frozenset({Status(word)}) for word in words.split())
    return frozenset[Status]().union(*single)


def _transition(row: Mapping[str, str]) -> Transition:
    name, _, among = row["only_if"].partition("=")
    return Transition(
        kind=StepKind(row["kind"]),
        only_if=(name, frozenset(among.split("|"))) if name else None,
        from_=_statuses(row["from"]),
        to=None if row["to"] == SAME else Status(row["to"]),
    )


def _read() -> tuple[Transition, ...]:
    path = files("nmo.breaches.rules") / "transitions.csv"
    with path.open("r", encoding="utf-8") as file:
        return tuple(_transition(row) for row in csv.DictReader(file))


TRANSITIONS: tuple[Transition, ...] = _read()


def next_status(status: Status, kind: StepKind, values: Mapping[str, Value]) -> Status | None:
    """Where the step leads from that status; None where it cannot be taken there.

    The first row of the table that fits counts.
    """
    for row in TRANSITIONS:
        if row.kind is kind and row.fits(status, values):
            return row.to or status
    return None


def leads_on(kind: StepKind, status: Status) -> bool:
    """Whether a step of that kind can be taken in that status, with whatever values."""
    return any(row.kind is kind and status in row.from_ for row in TRANSITIONS)


def in_time(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps that stand, in the order in which they were taken."""
    return tuple(sorted((s for s in steps if s.counts), key=lambda s: (s.at.at, s.number)))

"""Which steps a reader may record now, in the order in which they are usually taken."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from nmo.access.permissions import Permission
from nmo.breaches.rules.transitions import leads_on
from nmo.breaches.steps.table import STEPS
from nmo.breaches.words import Status, StepKind

GROUPS: tuple[tuple[str, tuple[StepKind, ...]], ...] = (
    (
        "Respond",
        (
            StepKind.GRADED,
            StepKind.ATTENDED,
            StepKind.ARREST_DECISION,
            StepKind.ALSO_ARRESTED,
            StepKind.WANTED_REVIEWED,
            StepKind.INTERVIEWED,
            StepKind.BEFORE_COURT,
            StepKind.IN_PRISON,
            StepKind.RELEASED,
            StepKind.CONSIDERED,
            StepKind.FURTHER_SUSPECT,
        ),
    ),
    (
        "Tell her, and ask her",
        (StepKind.SHE_UPDATED, StepKind.UPDATE_TRIED, StepKind.HER_VIEWS_ON_BAIL),
    ),
    (
        "Investigate",
        (
            StepKind.CRIME_RECORDED,
            StepKind.OFFENCE_CONSIDERED,
            StepKind.ASSIGNED,
            StepKind.EVIDENCE,
            StepKind.EXCUSE_RAISED,
            StepKind.BAIL_CONDITIONS,
            StepKind.WARRANT,
        ),
    ),
    (
        "Decide",
        (
            StepKind.ADVICE_ASKED,
            StepKind.ADVICE_GIVEN,
            StepKind.CHARGED,
            StepKind.COURT_DATE,
            StepKind.COURT_RESULT,
            StepKind.OUTCOME,
            StepKind.REVIEWED,
            StepKind.REPORT_WITHDRAWN,
            StepKind.CRIME_CANCELLED,
            StepKind.REOPENED,
        ),
    ),
)


@dataclass(frozen=True, kw_only=True)
class StepOffered:
    """A step that may be recorded."""

    kind: StepKind
    title: str


@dataclass(frozen=True, kw_only=True)
class GroupOffered:
    """Steps of one purpose."""

    heading: str
    steps: tuple[StepOffered, ...]


def steps_offered(status: Status, permissions: Collection[Permission]) -> tuple[GroupOffered, ...]:
    """The steps that lead on from that status, for whoever holds these permissions."""
    groups = (
        GroupOffered(heading=heading, steps=tuple(_offered(kinds, status, permissions)))
        for heading, kinds in GROUPS
    )
    return tuple(group for group in groups if group.steps)


def _offered(
    kinds: Collection[StepKind], status: Status, permissions: Collection[Permission]
) -> Iterator[StepOffered]:
    for kind in kinds:
        if leads_on(kind, status) and STEPS[kind].permission in permissions:
            yield StepOffered(kind=kind, title=STEPS[kind].title)

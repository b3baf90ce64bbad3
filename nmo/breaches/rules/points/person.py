"""Point 2: that it was this person."""

from collections.abc import Iterator

from nmo.breaches.case import Case
from nmo.breaches.rules.points.point import Point, evidence_in, said_of
from nmo.breaches.steps import words as w
from nmo.breaches.words import PointKind, PointState, Reporter, StepKind

_SHOWS = frozenset({w.EvidenceKind.IDENTIFICATION})
_SUPPORTS = frozenset(
    {
        w.EvidenceKind.STATEMENTS,
        w.EvidenceKind.CALLS,
        w.EvidenceKind.BODY_WORN_VIDEO,
        w.EvidenceKind.MESSAGES,
        w.EvidenceKind.CCTV,
    }
)


def is_the_person(case: Case) -> Point:
    """Whether it is shown that the respondent is who did it."""
    held = evidence_in(case, w.EvidenceState.HELD)
    against = evidence_in(case, w.EvidenceState.AGAINST) & _SHOWS
    shown = (*said_of(held & _SHOWS, w.EvidenceState.HELD), *_shown_by_steps(case))
    supported = (*said_of(held & _SUPPORTS, w.EvidenceState.HELD), *_supported_by_steps(case))
    return Point(
        kind=PointKind.IS_THE_PERSON,
        state=_state(bool(shown), bool(supported), bool(against)),
        held=(*shown, *supported),
        missing=(*_missing(case, bool(shown)), *said_of(against, w.EvidenceState.AGAINST)),
        source="The identity of the respondent is for the prosecution to prove",
    )


def _state(shown: bool, supported: bool, against: bool) -> PointState:
    if shown:
        return PointState.PARTLY if against else PointState.HELD
    if against:
        return PointState.AGAINST
    return PointState.PARTLY if supported else PointState.MISSING


def _shown_by_steps(case: Case) -> Iterator[str]:
    for step in case.counting:
        if step.kind is StepKind.INTERVIEWED and step.values.get("was_there") == "yes":
            yield "Agreed in interview to be the one who did it"
        elif step.values.get("found") == w.Attendance.SUSPECT_THERE:
            yield "Officers found the suspect there"


def _supported_by_steps(case: Case) -> Iterator[str]:
    if case.reporter is Reporter.PROTECTED_PERSON and not case.account.named_as:
        yield "The protected person, who knows the respondent, named the respondent"


def _missing(case: Case, shown: bool) -> Iterator[str]:
    if case.account.named_as and not shown:
        yield (
            "Reported under a name that the order does not bear: show that it is the same "
            "person, and record the other name"
        )
    if not shown:
        yield "Evidence of who did it: identification, a device or number, pictures, an admission"

"""Point 5: that there was no reasonable excuse."""

from nmo.breaches.case import Case, Value
from nmo.breaches.rules.paths import path_of_case
from nmo.breaches.rules.points.point import Point
from nmo.breaches.steps.table import CHOICES
from nmo.breaches.steps.words import ExcuseState
from nmo.breaches.words import Path, PointKind, PointState, StepKind
from nmo.law import OrderType

_SAID = {
    ExcuseState.RAISED: "raised",
    ExcuseState.DISPROVED: "disproved on what is held",
    ExcuseState.NOT_DISPROVED: "cannot be disproved on what is held",
}


def no_excuse(case: Case) -> Point:
    """Whether an excuse was raised, and whether it is disproved.

    Once there is evidence of a reasonable excuse the prosecution must disprove it
    ([2010] EWCA Crim 835). That she invited or agreed to it changes nothing of the order.
    """
    if path_of_case(case) not in {Path.CRIME, Path.NOT_KNOWN}:
        return Point(
            kind=PointKind.NO_EXCUSE,
            state=PointState.NOT_NEEDED,
            missing=_open(case),
            source="Not an element of a breach of this kind; what is said is still recorded",
        )
    excuses = _excuses(case)
    state = _state(case, set(excuses.values()))
    held = [_said(excuse, s) for excuse, s in excuses.items() if s is ExcuseState.DISPROVED]
    if not excuses and state is PointState.HELD:
        held.append("Interviewed, and no excuse was raised")
    return Point(
        kind=PointKind.NO_EXCUSE,
        state=state,
        held=tuple(held),
        missing=_open(case) or (() if held else ("None was raised so far: ask in interview",)),
        source=_source(case),
    )


def _excuses(case: Case) -> dict[Value, ExcuseState]:
    """Each excuse, as it was last judged."""
    return {
        step.values["excuse"]: ExcuseState(str(step.values["state"]))
        for step in case.counting
        if step.kind is StepKind.EXCUSE_RAISED
    }


def _state(case: Case, judged: set[ExcuseState]) -> PointState:
    if ExcuseState.NOT_DISPROVED in judged:
        return PointState.AGAINST
    if ExcuseState.RAISED in judged:
        return PointState.RAISED
    if judged or case.last(StepKind.INTERVIEWED):
        return PointState.HELD
    return PointState.PARTLY


def _open(case: Case) -> tuple[str, ...]:
    excuses = _excuses(case)
    return tuple(_said(e, s) for e, s in excuses.items() if s is not ExcuseState.DISPROVED)


def _said(excuse: Value, state: ExcuseState) -> str:
    return f"{CHOICES['Excuse'][str(excuse)]}: {_SAID[state]}"


def _source(case: Case) -> str:
    if case.order_type is OrderType.NMO:
        return "Family Law Act 1996, s.42A(1); [2010] EWCA Crim 835: the prosecution disproves it"
    return case.position.rule.breach_law if case.frozen else ""

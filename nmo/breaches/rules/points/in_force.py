"""Point 1: that the order was in force then."""

from collections.abc import Sequence

from nmo.breaches.case import Case
from nmo.breaches.rules.points.point import Point, evidence_in, said_of
from nmo.breaches.steps.words import EvidenceKind, EvidenceState
from nmo.breaches.words import PointKind, PointState
from nmo.law import LONDON, OrderType, Position, Standing, WarningCode, speak_moment

SEALED_COPIES = "The sealed order and every variation in force then"

# What leaves it open on paper, and what the court's own sealed copy settles.
_OPEN = frozenset(
    {
        WarningCode.EXPIRY_UNREAD,
        WarningCode.HEARING_OUTCOME_UNKNOWN,
        WarningCode.SUCCESSOR_NOT_HELD,
        WarningCode.BEYOND_STATUTORY_MAXIMUM,
        WarningCode.CHECK_COURT,
    }
)
_COPY = frozenset({WarningCode.NOT_CONFIRMED, WarningCode.LANGUAGE_VERSIONS_DIFFER})
_TO_ASK = frozenset({WarningCode.NOT_CHECKED_WITH_COURT, WarningCode.ENDS_AT_MIDNIGHT})


def in_force(case: Case) -> Point:
    """Whether the order was in force over all of the alleged time, as last computed."""
    positions = case.frozen[-1].positions if case.frozen else ()
    sealed = EvidenceKind.ORDER in evidence_in(case, EvidenceState.HELD)
    against = said_of(
        evidence_in(case, EvidenceState.AGAINST) & {EvidenceKind.ORDER}, EvidenceState.AGAINST
    )
    state = _state(positions, sealed=sealed)
    if against and state is PointState.HELD:
        state = PointState.PARTLY
    held = tuple(dict.fromkeys(line for each in positions for line in _held(each)))
    copy = ("The sealed order and every variation: held",) if sealed else ()
    return Point(
        kind=PointKind.IN_FORCE,
        state=state,
        held=(*held, *copy),
        missing=(*_missing(positions, sealed=sealed), *against),
        source=_source(case),
    )


def _state(positions: Sequence[Position], *, sealed: bool) -> PointState:
    standings = {position.standing for position in positions}
    if not standings:
        return PointState.MISSING
    if standings <= {Standing.ENDED, Standing.NOT_YET}:
        return PointState.AGAINST
    if standings != {Standing.IN_FORCE}:
        return PointState.PARTLY
    doubted = any(position.warning_codes & _OPEN for position in positions)
    return PointState.HELD if sealed and not doubted else PointState.PARTLY


def _held(position: Position) -> tuple[str, ...]:
    if position.standing is not Standing.IN_FORCE:
        return ()
    return (f"In force: {'; '.join(reason.text for reason in position.reasons)}",)


def _missing(positions: Sequence[Position], *, sealed: bool) -> list[str]:
    found: list[str] = []
    if not positions:
        found.append("What the order meant then has not been computed: open the order")
    for position in positions:
        if position.standing is not Standing.IN_FORCE:
            found.append(_why_not(position, several=len(positions) > 1))
    codes = _OPEN | _TO_ASK | (frozenset() if sealed else _COPY)
    found += [w.text for each in positions for w in each.warnings if w.code in codes]
    if not sealed:
        found.append(SEALED_COPIES)
    return list(dict.fromkeys(found))


def _why_not(position: Position, *, several: bool) -> str:
    why = "; ".join(reason.text for reason in position.reasons)
    since = f"From {speak_moment(position.at.astimezone(LONDON))}: " if several else ""
    said = {
        Standing.NOT_YET: "not yet in force",
        Standing.ENDED: "had ended",
        Standing.UNCLEAR: "unclear whether it was in force",
    }[position.standing]
    return f"{since}{said} ({why})"


def _source(case: Case) -> str:
    if case.order_type is OrderType.NMO:
        return "Family Law Act 1996, ss.42 and 42A(1); FPR r.29.15: from the day it is made"
    return case.position.rule.source.text if case.frozen else ""

"""Point 4: that he knew that there was an order, where the offence asks for it."""

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from nmo.breaches.case import Case
from nmo.breaches.rules.paths import path_of_case
from nmo.breaches.rules.points.point import Point, evidence_in, said_of
from nmo.breaches.steps import words as w
from nmo.breaches.words import Path, PointKind, PointState, StepKind
from nmo.law import Awareness, AwarenessPosition, OfVariation, OrderType, Position, WarningCode
from nmo.law.speech import speak_when
from nmo.orders.labels import METHOD_LABELS

_RULINGS = "[2024] EWCA Crim 1672; [2025] EWHC 950 (Admin): knowledge that it exists, not service"


@cache
def _lines() -> dict[str, tuple[str, ...]]:
    """The lines of enquiry, by what they are for."""
    found: dict[str, tuple[str, ...]] = {}
    path = files("nmo.breaches.rules.points") / "lines_of_enquiry.csv"
    with path.open("r", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found[row["of"]] = (*found.get(row["of"], ()), row["line"])
    return found


def aware(case: Case) -> Point:
    """What shows that he knew of the order when he did it.

    Where nothing does yet, the lines of enquiry are named and the report stands: a breach of an
    order made without notice is never dropped for want of proof of service. What he learnt later
    covers only what he did after. It is asked for too where what the order meant was not computed.
    Source: Family Law Act 1996, s.42A(2), and its likes.
    """
    positions = _those_that_bound(case)
    needed = not positions or any(position.awareness.needed for position in positions)
    best = {p.awareness.best.number: p.awareness.best for p in positions if p.awareness.best}
    entries = tuple(_entry(each) for each in best.values())
    state = _state(case, positions) if needed else PointState.NOT_NEEDED
    return Point(
        kind=PointKind.AWARE,
        state=state,
        held=(*entries, *_since(case)),
        missing=tuple(_missing(case, positions, state)),
        source=_source(case, needed=needed),
    )


def _those_that_bound(case: Case) -> Sequence[Position]:
    """What the order meant while it may have bound: before its making nobody could know of it."""
    positions = case.frozen[-1].positions if case.frozen else ()
    return tuple(each for each in positions if each.breach_is is not None) or positions


def _state(case: Case, positions: Sequence[Position]) -> PointState:
    grades = {position.awareness.position for position in positions}
    if grades == {AwarenessPosition.EVIDENCE_HELD} or any(_since(case)):
        return PointState.PARTLY if any(_against(case)) else PointState.HELD
    if grades <= {AwarenessPosition.NONE_HELD}:
        return PointState.MISSING
    return PointState.PARTLY


def _since(case: Case) -> Iterator[str]:
    """What was found out since about what he knew then."""
    if w.EvidenceKind.PROOF_OF_AWARENESS in evidence_in(case, w.EvidenceState.HELD):
        yield "Proof of knowledge of the order then: held"
    for step in case.counting:
        if step.kind is StepKind.INTERVIEWED and step.values.get("knew_of_order") == "yes":
            yield "Said in interview that the order was known then"


def _against(case: Case) -> tuple[str, ...]:
    speaks = evidence_in(case, w.EvidenceState.AGAINST) & {w.EvidenceKind.PROOF_OF_AWARENESS}
    return said_of(speaks, w.EvidenceState.AGAINST)


def _entry(entry: Awareness) -> str:
    checked = f"; identity checked by {entry.identity_checked}" if entry.identity_checked else ""
    return f"{METHOD_LABELS[entry.method]}, {speak_when(entry.at)}{checked}"


def _missing(case: Case, positions: Sequence[Position], state: PointState) -> Iterator[str]:
    lines, last = _lines(), positions[-1] if positions else None
    yield from _against(case)
    if state in {PointState.MISSING, PointState.PARTLY}:
        if any(p.awareness.position is AwarenessPosition.REPORTED_NOT_EVIDENCED for p in positions):
            yield from lines["reported"]
        yield from lines["aware"]
    if state is not PointState.HELD and any(
        WarningCode.NOTICE_UNKNOWN in position.warning_codes for position in positions
    ):
        yield from lines["notice"]
    if last and last.awareness.of_variation is OfVariation.NONE_HELD and _of_change(case, last):
        yield from lines["variation"]
    if path_of_case(case) in {Path.CONTEMPT, Path.ARREST_AND_COURT}:
        yield from lines["contempt"]


def _of_change(case: Case, position: Position) -> bool:
    """Whether a paragraph alleged comes from the last change, or which one it was is not known."""
    change = position.awareness.variation
    named = {condition.of_event for condition in case.account.conditions}
    return change is not None and (not named or None in named or change.number in named)


def _source(case: Case, *, needed: bool) -> str:
    if case.order_type is OrderType.NMO:
        if needed:
            return f"Family Law Act 1996, s.42A(2); {_RULINGS}"
        return "Family Law Act 1996, s.42A(2): asked for only where it was made without notice"
    law = case.position.rule.breach_law if case.frozen else ""
    return f"{law}: asks for it where it was made without notice" if needed else (
        "A breach of this kind does not ask for it"
    )  # fmt: skip

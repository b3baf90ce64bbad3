"""Point 3: that what was done is what the order forbade."""

from collections.abc import Iterator, Sequence

from nmo.breaches.case import Case, ConditionAlleged
from nmo.breaches.rules.points.point import Point, evidence_in, said_of
from nmo.breaches.steps import words as w
from nmo.breaches.words import PointKind, PointState, Through
from nmo.law import ConditionCode, Position, Standing, shown_words
from nmo.law.terms import paragraph_key

_SHOWS = frozenset(
    {
        w.EvidenceKind.STATEMENTS,
        w.EvidenceKind.CALLS,
        w.EvidenceKind.BODY_WORN_VIDEO,
        w.EvidenceKind.MESSAGES,
        w.EvidenceKind.CCTV,
    }
)
_THROUGH_OTHERS = frozenset({ConditionCode.THIRD_PARTY_INSTRUCTION, ConditionCode.INDIRECT_CONTACT})
_WORST_FIRST = (PointState.AGAINST, PointState.MISSING, PointState.PARTLY, PointState.HELD)


def act_is_forbidden(case: Case) -> Point:
    """Whether the paragraphs bound then, reach what was done, and there is evidence of it.

    The best paragraph counts: one that is proved is enough.
    """
    positions = case.frozen[-1].positions if case.frozen else ()
    judged = [_judged(case, each, positions) for each in _alleged(case)]
    bound = max((state for state, _ in judged), key=_WORST_FIRST.index, default=PointState.MISSING)
    shown = (*said_of(evidence_in(case, w.EvidenceState.HELD) & _SHOWS, w.EvidenceState.HELD),
             *_admitted(case))  # fmt: skip
    against = evidence_in(case, w.EvidenceState.AGAINST) & _SHOWS
    words = [_words(each) for each in _alleged(case) if each.held]
    missing = [line for _, lines in judged for line in lines]
    return Point(
        kind=PointKind.ACT_IS_FORBIDDEN,
        state=bound if shown or bound is not PointState.HELD else PointState.PARTLY,
        held=(*words, *shown),
        missing=tuple(
            dict.fromkeys(
                (
                    *_nothing_named(case),
                    *missing,
                    *(() if shown else ("Evidence of what was done: statements, calls, messages",)),
                    *said_of(against, w.EvidenceState.AGAINST),
                )
            )
        ),
        source=case.position.rule.breach_law if case.frozen else "",
    )


def _alleged(case: Case) -> tuple[ConditionAlleged, ...]:
    return case.account.conditions if case.account.conditions_known else ()


def _nothing_named(case: Case) -> Iterator[str]:
    if not _alleged(case):
        yield "Which paragraph it was: read the order beside what happened"


def _judged(
    case: Case, alleged: ConditionAlleged, positions: Sequence[Position]
) -> tuple[PointState, tuple[str, ...]]:
    """How one paragraph stands, and what is missing of it."""
    name = f"Paragraph {alleged.paragraph}"
    if not alleged.held:
        unread = any(not position.conditions_read for position in positions)
        why = "what it forbids has not been read" if unread else "no such paragraph is held"
        return PointState.MISSING, (f"{name}: {why}; read the sealed order",)
    state, lines = _bound(name, alleged, positions)
    if _reads_otherwise(alleged, _alleged(case), positions):
        state = _worse(state, PointState.PARTLY)
        lines += (f"{name}: on what is held now it read otherwise then; compare the words",)
    through, more = _through(case, name, alleged)
    lines += more
    if alleged.exceptions:
        kept = "; ".join(alleged.exceptions)
        lines += (f"{name}: that it was not what the paragraph allows ({kept})",)
        through = _worse(through, PointState.PARTLY) if not _asked(case) else through
    return _worse(state, through), lines


def _worse(one: PointState, other: PointState) -> PointState:
    return min(one, other, key=_WORST_FIRST.index)


def _bound(
    name: str, alleged: ConditionAlleged, positions: Sequence[Position]
) -> tuple[PointState, tuple[str, ...]]:
    """Whether it bound over all of the alleged time, a part of it, or none."""
    bound = [_binds(alleged, position) for position in positions]
    if bound and all(bound):
        sure = all(position.standing is Standing.IN_FORCE for position in positions)
        return (PointState.HELD if sure else PointState.PARTLY), ()
    if any(bound):
        return PointState.PARTLY, (
            f"{name}: it bound for a part of the alleged time only; show that it was in that part",
        )
    if any(not position.conditions_read for position in positions):
        return PointState.MISSING, (f"{name}: not all of the order was read; read it",)
    return PointState.AGAINST, (f"{name} did not bind then",)


def _binds(alleged: ConditionAlleged, position: Position) -> bool:
    """Whether the paragraph was among the terms then."""
    key = paragraph_key(alleged.paragraph)
    return any(paragraph_key(each.paragraph) == key for each in position.conditions)


def _reads_otherwise(
    alleged: ConditionAlleged, named: Sequence[ConditionAlleged], positions: Sequence[Position]
) -> bool:
    """Whether it bound then in words that the report does not have: a change that arrived late."""
    key = paragraph_key(alleged.paragraph)
    told = {each.text for each in named if paragraph_key(each.paragraph) == key}
    return bool(alleged.text) and any(
        shown_words(term, term.text) not in told
        for position in positions
        for term in position.conditions
        if paragraph_key(term.paragraph) == key
    )


def _through(
    case: Case, name: str, alleged: ConditionAlleged
) -> tuple[PointState, tuple[str, ...]]:
    """A third party counts where the words cover it or the respondent caused it."""
    covered = alleged.third_party or bool(_THROUGH_OTHERS & set(alleged.codes))
    match case.account.through:
        case Through.RESPONDENT:
            return PointState.HELD, ()
        case Through.NOT_KNOWN:
            return PointState.PARTLY, ("Whose act it was",)
        case Through.THIRD_PARTY_CAUSED if covered:
            return PointState.PARTLY if not _asked(case) else PointState.HELD, (
                f"{name} covers acts through others: show that the respondent caused it",
            )
        case Through.THIRD_PARTY_CAUSED:
            return PointState.PARTLY, (
                f"{name} does not speak of others: show that the respondent caused it",
            )
        case _ if covered:
            return PointState.PARTLY, (
                f"{name} covers acts through others: show instruction or encouragement",
            )
    return PointState.AGAINST, (
        f"{name} does not speak of others, and nobody says that the respondent caused it",
    )


def _asked(case: Case) -> bool:
    return w.EvidenceKind.STATEMENTS in evidence_in(case, w.EvidenceState.HELD)


def _admitted(case: Case) -> Iterator[str]:
    if any(step.values.get("answered") == w.Answered.ADMITTED for step in case.counting):
        yield "Admitted in interview"


def _words(alleged: ConditionAlleged) -> str:
    return f"Paragraph {alleged.paragraph}: “{alleged.text}”" if alleged.text else (
        f"Paragraph {alleged.paragraph}"
    )  # fmt: skip

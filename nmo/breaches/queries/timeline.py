"""What happened about a breach, newest first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo import law
from nmo.breaches.case import Account, Case, Frozen, Step, Value
from nmo.breaches.queries.doubles import DoubleShown
from nmo.breaches.steps.reading import choices_of
from nmo.breaches.steps.rule import FieldKind, FieldRule
from nmo.breaches.steps.table import STEPS
from nmo.breaches.words import DoubleDecision, StepKind
from nmo.reference.book import Book

Names = Mapping[str, Mapping[int, str]]  # of officers and teams, by their numbers


@dataclass(frozen=True, kw_only=True)
class LineShown:
    """One line: when, what, what was chosen, the free words, by whom.

    step: its number, where it is a step. withdrawn: why it counts no more; "" where it counts.
    """

    at: datetime
    when: str
    what: str
    details: tuple[tuple[str, str], ...] = ()
    words: str = ""
    by: str = ""
    step: int | None = None
    withdrawn: str = ""


def timeline_of(
    case: Case, doubles: Sequence[DoubleShown], *, names: Names, book: Book
) -> tuple[LineShown, ...]:
    """Alleged, reported, every step, correction, late arrival and double: newest first."""
    lines = [
        _alleged(case.account),
        _reported(case),
        *(_corrected(each) for each in case.accounts if each.number > 1),
        *(_step(each, names, book) for each in case.steps),
        *(_looked_again(each) for each in case.frozen if each.number > 1),
        *(line for each in doubles for line in _double(each)),
    ]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _alleged(account: Account) -> LineShown:
    when = law.speak_when(account.when.started)
    if account.when.ended is not None:
        when = f"{when} to {law.speak_when(account.when.ended)}"
    return LineShown(at=account.when.earliest, when=when, what="It is said to have happened")


def _reported(case: Case) -> LineShown:
    return _moment(case.reported_at, "Reported to the police", by=case.recorded_by)


def _corrected(account: Account) -> LineShown:
    what = "The account was corrected"
    return _moment(account.known_from, what, words=account.because, by=account.by)


def _looked_again(frozen: Frozen) -> LineShown:
    what = "What the order meant then was computed again"
    recorded = f" Recorded by {frozen.by}." if frozen.by else ""
    because = f"Because: {frozen.because}{recorded}" if frozen.because else recorded.strip()
    return _moment(frozen.computed_at, what, words=because)


def _double(double: DoubleShown) -> Iterator[LineShown]:
    yield _moment(double.found_at, f"Another report may be of the same breach: {double.other_ref}")
    if double.decided_at is not None:
        same = double.decision is DoubleDecision.SAME
        what = (
            f"Decided: {'the same breach as' if same else 'not the breach in'} {double.other_ref}"
        )
        yield _moment(double.decided_at, what, words=double.because, by=double.decided_by)


def _step(step: Step, names: Names, book: Book) -> LineShown:
    rule = STEPS[step.kind]
    return LineShown(
        at=step.at.at,
        when=law.speak_when(step.at),
        what=rule.title,
        details=tuple(
            (field.label, said_in(step.kind, field, step.values[field.name], names, book))
            for field in rule.fields
            if field.name in step.values
        ),
        words=step.words,
        by=step.by,
        step=step.number,
        withdrawn=step.withdrawn_because,
    )


def said_in(kind: StepKind, field: FieldRule, value: Value, names: Names, book: Book) -> str:
    """The value of a step's field in words."""
    if kind is StepKind.ASSIGNED and isinstance(value, int):
        return names.get(field.name, {}).get(value, str(value))
    match field.kind:
        case FieldKind.YES_NO:
            return "Yes" if value else "No"
        case FieldKind.CHOICE:
            return choices_of(field, book).get(str(value), str(value))
        case FieldKind.SEVERAL:
            words = choices_of(field, book)
            return ", ".join(words.get(each, each) for each in str(value).split(","))
        case FieldKind.MOMENT | FieldKind.DAY:
            return law.speak_when(law.parse_when(str(value)))
    return str(value)


def _moment(at: datetime, what: str, *, words: str = "", by: str = "") -> LineShown:
    return LineShown(at=at, when=law.speak_moment(at), what=what, words=words, by=by)

"""How far a breach is, and whether a step may be taken. Requirements 35 and 38."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from nmo.breaches.case import Case, Step, Value
from nmo.breaches.rules.guards import GUARDS, Asked
from nmo.breaches.rules.transitions import in_time, next_status
from nmo.breaches.steps.reading import STARTING_BOOK
from nmo.breaches.steps.table import STEPS
from nmo.breaches.words import Certainty, Status, StepKind
from nmo.law import When
from nmo.reference.book import Book


def status_of(steps: Iterable[Step]) -> Status:
    """How far a breach is, from its steps in the order in which they were taken.

    A step that cannot be taken where it stands, and one that was withdrawn, changes nothing.
    """
    status = Status.REPORTED
    for step in in_time(steps):
        status = next_status(status, step.kind, step.values) or status
    return status


def may_take(
    case: Case,
    kind: StepKind,
    values: Mapping[str, Value],
    *,
    at: When,
    now: datetime,
    by: str = "",
    book: Book = STARTING_BOOK,
) -> tuple[str, ...]:
    """Why that step may not be taken, each reason with what to do; empty where it may.

    1. Not on a report that turned out to be another breach, nor in the future, nor before the act.
    2. Where it stands among the other steps, the table of transitions must lead on from there, and
       what was taken after it must still be possible.
    3. What the kind asks for besides (`guards.py`).

    by: who takes it, as steps name them; book: the settings of that moment.
    """
    number = max((step.number for step in case.steps), default=0) + 1
    step = Step(number=number, kind=kind, at=at, values=values, recorded_at=now, by=by)
    before = tuple(s for s in case.counting if (s.at.at, s.number) < (at.at, number))
    fits = next_status(status_of(before), kind, values) is not None
    return (
        *_of_its_time(case, at, now),
        *(() if fits else (STEPS[kind].refusal,)),
        *_guarded(step, before, book),
        *(_lost(case.counting, (*case.counting, step), book) if fits else ()),
    )


def may_withdraw(case: Case, number: int, *, book: Book = STARTING_BOOK) -> tuple[str, ...]:
    """Why a step may not be withdrawn as a slip: something later stands on it."""
    kept = tuple(step for step in case.counting if step.number != number)
    return _lost(case.counting, kept, book)


def _guarded(step: Step, before: Sequence[Step], book: Book) -> tuple[str, ...]:
    asked = Asked(step=step, before=tuple(before), outcomes=book.outcome_codes)
    return tuple(reason for guard in GUARDS.get(step.kind, ()) for reason in guard(asked))


def _of_its_time(case: Case, at: When, now: datetime) -> Iterable[str]:
    if case.same_as:
        yield f"This report turned out to be of {case.same_as}. Record it there."
    if at.at > now:
        yield "The time is in the future. Check the date and the time."
    when = case.account.when
    if when.certainty is not Certainty.ABOUT and at.surely_past_at < when.earliest:
        yield (
            "The time is before it is said to have happened. Check both times, and correct the "
            "account if that one is wrong."
        )


def _lost(held: Sequence[Step], then: Sequence[Step], book: Book) -> tuple[str, ...]:
    """What fits where it stands now, and would fit no more."""
    kept = {step.number for step in then}
    lost = {n: step for n, step in _fitting(held, book).items() if n in kept}
    for number in _fitting(then, book):
        lost.pop(number, None)
    names = sorted({STEPS[step.kind].title for step in lost.values()})
    if not names:
        return ()
    return (f"What was recorded after it would not fit any more: {', '.join(names)}.",)


def _fitting(steps: Sequence[Step], book: Book) -> dict[int, Step]:
    """The steps that may stand where they are, by number."""
    status, found = Status.REPORTED, {}
    ordered = in_time(steps)
    for place, step in enumerate(ordered):
        reached = next_status(status, step.kind, step.values)
        if reached is not None and not _guarded(step, ordered[:place], book):
            found[step.number] = step
        status = reached or status
    return found

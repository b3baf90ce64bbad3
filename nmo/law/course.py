"""The course of an order up to a moment: how it runs, what closed it, what puts it in doubt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from nmo.law.ends import fixed_end
from nmo.law.history import Ends, Event, History
from nmo.law.order_types.rule import OrderTypeRule
from nmo.law.timeline import acts, acts_from, following, openings, precedes
from nmo.law.times import When
from nmo.law.words import EndType, EventKind, MadeIn, ReasonCode

UNREAD = Ends(end_type=EndType.UNKNOWN)


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """Why it cannot be told whether the order is in force, and the event behind it."""

    code: ReasonCode
    event: Event


@dataclass(frozen=True, kw_only=True)
class Closing:
    """An event that ended the order: surely from `sure_at`, possibly already from `possible_at`."""

    code: ReasonCode
    event: Event
    possible_at: datetime
    sure_at: datetime


@dataclass(frozen=True, kw_only=True)
class Course:
    """What the events up to a moment made of the order, `applied` in the order they took effect.

    rule: what the law said of its type at that moment.
    """

    history: History
    rule: OrderTypeRule
    opening: Event
    ends: Ends
    ends_event: Event
    hearing: When | None
    closing: Closing | None = None
    doubts: tuple[Doubt, ...] = ()
    applied: tuple[Event, ...]


def course_of(history: History, at: datetime, rule: OrderTypeRule) -> Course | None:
    """The course of the order up to `at` under that rule; None where no making of it is held."""
    opening = _opening_at(history, at)
    if opening is None:
        return None
    ends = opening.ends or UNREAD
    course = Course(
        history=history,
        rule=rule,
        opening=opening,
        ends=ends,
        ends_event=opening,
        hearing=_hearing_of(opening, ends),
        doubts=_misdated(history),
        applied=(opening,),
    )
    for event in following(history, opening):
        if acts_from(event, opening) <= at:
            course = _STEPS[event.kind](replace(course, applied=(*course.applied, event)), event)
    return course


def _opening_at(history: History, at: datetime) -> Event | None:
    found = openings(history)
    begun = [event for event in found if acts(event).at <= at]
    if begun:
        return begun[-1]
    return found[0] if found else None


def _misdated(history: History) -> tuple[Doubt, ...]:
    first = openings(history)[0]
    return tuple(
        Doubt(code=ReasonCode.DATED_BEFORE_MADE, event=event)
        for event in sorted(history.events, key=lambda e: (acts(e).at, e.number))
        if precedes(event, first) and event.kind is not EventKind.HEARING_HELD
    )


def _hearing_of(event: Event, ends: Ends | None) -> When | None:
    if ends is not None and ends.end_type is EndType.UNTIL_NEXT_HEARING and ends.when is not None:
        return ends.when
    return event.return_hearing_at


def _has_lapsed(course: Course, event: Event) -> bool:
    span = fixed_end(course.ends)
    passed = span is not None and acts_from(event, course.opening) > span.earliest
    return passed or course.closing is not None


def _changed(course: Course, event: Event) -> Course:
    """Varied or extended. An extension whose new end is not read leaves the end unread."""
    settled = tuple(
        doubt
        for doubt in course.doubts
        if doubt.code is not ReasonCode.HEARING_HELD_OUTCOME_UNKNOWN
    )
    if _has_lapsed(course, event):
        late = Doubt(code=ReasonCode.CHANGED_AFTER_END, event=event)
        reopened = replace(course, closing=None, doubts=(*settled, late))
        return _with_ends(reopened, event, event.ends or UNREAD)
    if event.ends is None and event.kind is EventKind.EXTENDED:
        return _with_ends(replace(course, doubts=settled), event, UNREAD)
    return _with_ends(replace(course, doubts=settled), event, event.ends)


def _with_ends(course: Course, event: Event, ends: Ends | None) -> Course:
    hearing = _hearing_of(event, ends) or course.hearing
    if ends is None:
        return replace(course, hearing=hearing)
    return replace(course, ends=ends, ends_event=event, hearing=hearing)


def _hearing_held(course: Course, event: Event) -> Course:
    """Once held, an order "until the next hearing" is in doubt till what the court did is known."""
    if event.ends is not None:
        return _changed(course, event)
    course = _with_ends(course, event, None)
    if course.ends.end_type is not EndType.UNTIL_NEXT_HEARING:
        return course
    return _in_doubt(course, event, ReasonCode.HEARING_HELD_OUTCOME_UNKNOWN)


def _in_doubt(course: Course, event: Event, code: ReasonCode) -> Course:
    if course.closing is not None:
        return course
    return replace(course, doubts=(*course.doubts, Doubt(code=code, event=event)))


def _closed(course: Course, event: Event, code: ReasonCode) -> Course:
    if course.closing is not None:
        return course
    possible_at = acts_from(event, course.opening)
    later = acts(event)
    # A later date that the court itself names begins with that day: there is no doubt in it.
    named = later != event.at and not later.whole
    sure_at = possible_at if named else max(possible_at, later.surely_past_at)
    closing = Closing(code=code, event=event, possible_at=possible_at, sure_at=sure_at)
    return replace(course, closing=closing)


def _discharged(course: Course, event: Event) -> Course:
    return _closed(course, event, ReasonCode.DISCHARGED)


def _superseded(course: Course, event: Event) -> Course:
    if event.successor_held:
        return _closed(course, event, ReasonCode.SUPERSEDED)
    return _in_doubt(course, event, ReasonCode.SUCCESSOR_NOT_HELD)


def _withdrawn(course: Course, event: Event) -> Course:
    """Family Law Act 1996, s.42(8) ends only an order made in other family proceedings."""
    in_other = course.history.made_in is MadeIn.OTHER_FAMILY_PROCEEDINGS
    if in_other and course.rule.ends_with_proceedings:
        return _closed(course, event, ReasonCode.WITHDRAWN_WITH_PROCEEDINGS)
    return _in_doubt(course, event, ReasonCode.WITHDRAWAL_NOT_DECISIVE)


def _undertaking_instead(course: Course, event: Event) -> Course:
    """Whether the court discharged the order when it took the promise is not said."""
    return _in_doubt(course, event, ReasonCode.UNDERTAKING_GIVEN_INSTEAD)


_STEPS: Mapping[EventKind, Callable[[Course, Event], Course]] = {
    EventKind.VARIED: _changed,
    EventKind.EXTENDED: _changed,
    EventKind.HEARING_HELD: _hearing_held,
    EventKind.DISCHARGED: _discharged,
    EventKind.SUPERSEDED: _superseded,
    EventKind.WITHDRAWN_WITH_PROCEEDINGS: _withdrawn,
    EventKind.UNDERTAKING_GIVEN: _undertaking_instead,
}

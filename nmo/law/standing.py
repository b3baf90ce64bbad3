"""Whether the order is in force at a moment, and why."""

from dataclasses import dataclass
from datetime import datetime

from nmo.law import reasons
from nmo.law.course import Course, Doubt
from nmo.law.ends import EndSpan, fixed_end
from nmo.law.history import Event
from nmo.law.reasons import Reason
from nmo.law.timeline import acts
from nmo.law.times import When, start_of_day
from nmo.law.words import ReasonCode, Standing


@dataclass(frozen=True, kw_only=True)
class StandingAt:
    """The standing with its reasons; `ended_at` only where it has ended."""

    standing: Standing
    reasons: tuple[Reason, ...]
    ended_at: When | None = None


def standing_at(course: Course | None, at: datetime) -> StandingAt:
    """Whether the order is in force at `at`.

    1. Nothing shows that it was made: unclear.
    2. Before the day it was made, or before the later date it names: not yet.
    3. Surely discharged, replaced, withdrawn with the proceedings, or past its end: ended.
    4. Anything that leaves it open: unclear, with each thing that does.
    5. Otherwise in force.

    Source: FPR r.29.15 (an order takes effect on the day it is made unless it names a later date).
    """
    if course is None:
        return StandingAt(standing=Standing.UNCLEAR, reasons=(reasons.making_not_held(),))
    if at < _possibly_from(course.opening):
        return StandingAt(standing=Standing.NOT_YET, reasons=(reasons.not_yet(course.opening),))
    ended = _ended(course, at)
    if ended is not None:
        return ended
    doubts = _doubts(course, at)
    if doubts:
        why = tuple(reasons.doubt(doubt) for doubt in doubts)
        return StandingAt(standing=Standing.UNCLEAR, reasons=why)
    why = (reasons.started(course.opening, course.rule), reasons.runs(course))
    return StandingAt(standing=Standing.IN_FORCE, reasons=why)


def _possibly_from(opening: Event) -> datetime:
    moment = acts(opening)
    if moment != opening.at:
        return moment.at
    return start_of_day(moment.day)


def _ended(course: Course, at: datetime) -> StandingAt | None:
    span, closing = fixed_end(course.ends), course.closing
    by_time = span is not None and at >= span.latest
    by_court = closing is not None and at >= closing.sure_at
    if closing is not None and by_court and not _time_came_first(span, closing.possible_at):
        return StandingAt(
            standing=Standing.ENDED,
            reasons=(reasons.closed(closing),),
            ended_at=acts(closing.event),
        )
    if by_time:
        return StandingAt(
            standing=Standing.ENDED,
            reasons=(reasons.end_passed(course),),
            ended_at=course.ends.when,
        )
    return None


def _time_came_first(span: EndSpan | None, closed_at: datetime) -> bool:
    return span is not None and span.latest <= closed_at


def _doubts(course: Course, at: datetime) -> tuple[Doubt, ...]:
    found = [*_doubts_of_start(course, at), *course.doubts]
    closing = course.closing
    if closing is not None:
        found.append(Doubt(code=ReasonCode.TIME_OF_ENDING_UNKNOWN, event=closing.event))
    span = fixed_end(course.ends)
    if span is not None and at >= span.earliest:
        found.append(Doubt(code=_code_of_open_end(course), event=course.ends_event))
    return tuple(found)


def _doubts_of_start(course: Course, at: datetime) -> tuple[Doubt, ...]:
    moment = acts(course.opening)
    if moment.whole and at < moment.at:
        return (Doubt(code=ReasonCode.EARLIER_ON_DAY_MADE, event=course.opening),)
    if moment.ambiguous and at < moment.surely_past_at:
        return (Doubt(code=ReasonCode.START_IN_REPEATED_HOUR, event=course.opening),)
    return ()


def _code_of_open_end(course: Course) -> ReasonCode:
    when = course.ends.when
    if when is not None and when.ambiguous:
        return ReasonCode.END_IN_REPEATED_HOUR
    return ReasonCode.ENDS_AT_MIDNIGHT

"""Whether an order runs beyond the longest that its Act allows."""

from datetime import datetime, timedelta

from nmo.law.course import Course
from nmo.law.court_clock import counted
from nmo.law.ends import fixed_end
from nmo.law.order_types.rule import StatutoryMaximum
from nmo.law.times import When, start_of_day


def runs_beyond_maximum(course: Course, at: datetime) -> bool:
    """Whether its stated end, or its running at `at`, lies beyond the statutory maximum."""
    maximum = course.rule.maximum
    if maximum is None:
        return False
    limit = _latest_lawful_end(maximum, course.opening.at)
    span = fixed_end(course.ends)
    if span is not None:
        return span.earliest > limit
    return at >= limit and course.closing is None


def _latest_lawful_end(maximum: StatutoryMaximum, made: When) -> datetime:
    if maximum.days is not None:
        return start_of_day(made.day + timedelta(days=maximum.days))
    hours = maximum.hours or 0
    return counted(made.surely_past_at, hours, maximum.excludes)

"""Warnings about who has checked what is held."""

from collections.abc import Iterator
from datetime import date, datetime

from nmo.law.history import Event, History
from nmo.law.order_types.rule import MadeBy
from nmo.law.speech import count, days_between
from nmo.law.times import london_day
from nmo.law.warnings.facts import Facts, PositionWarning
from nmo.law.words import EndType, EventKind, ReasonCode, Standing, WarningCode

_ASKS_COURT = frozenset(
    {
        ReasonCode.WITHDRAWAL_NOT_DECISIVE,
        ReasonCode.UNDERTAKING_GIVEN_INSTEAD,
        ReasonCode.CHANGED_AFTER_END,
        ReasonCode.DATED_BEFORE_MADE,
    }
)


def last_court_check(history: History, on: date) -> date | None:
    """The last day up to `on` on which the court confirmed what it holds."""
    return max((check.on for check in history.court_checks if check.on <= on), default=None)


def not_checked_with_court(facts: Facts) -> Iterator[PositionWarning]:
    """The courts' feed does not tell of discharges, so what is held grows old."""
    today = london_day(facts.at)
    made_on = facts.opening.at.day
    if facts.rule.made_by is not MadeBy.COURT or today < made_on:
        return
    days = days_between(last_court_check(facts.history, today) or made_on, today)
    if days >= facts.court_check_stale_days:
        yield PositionWarning(
            code=WarningCode.NOT_CHECKED_WITH_COURT,
            text=f"Not checked with the court for {count(days, 'day')}",
        )


def not_confirmed(facts: Facts) -> Iterator[PositionWarning]:
    """Something held was recorded after the last check against the sealed copy."""
    checked_at = max((c.at for c in facts.history.confirmations), default=None)
    if checked_at is None:
        text = "Not yet checked against the sealed copy"
    elif any(_recorded_at_latest(event) > checked_at for event in _papers(facts)):
        text = "What was recorded since is not yet checked against the sealed copy"
    else:
        return
    yield PositionWarning(code=WarningCode.NOT_CONFIRMED, text=text)


def _papers(facts: Facts) -> Iterator[Event]:
    return (e for e in facts.course.applied if e.kind is not EventKind.HEARING_HELD)


def _recorded_at_latest(event: Event) -> datetime:
    return max([event.known_from, *(condition.known_from for condition in event.conditions)])


def successor_not_held(facts: Facts) -> Iterator[PositionWarning]:
    """A later order replaced it, and the register does not hold that one."""
    if any(d.code is ReasonCode.SUCCESSOR_NOT_HELD for d in facts.course.doubts):
        yield PositionWarning(
            code=WarningCode.SUCCESSOR_NOT_HELD,
            text="Replaced by a later order that we do not hold: ask for the copy",
        )


def check_court(facts: Facts) -> Iterator[PositionWarning]:
    """Only the court can say."""
    open_question = any(doubt.code in _ASKS_COURT for doubt in facts.course.doubts)
    if open_question and facts.standing.standing is Standing.UNCLEAR:
        yield _ask("Ask the court whether it is still in force")
    if facts.may_bind and facts.course.ends.end_type is EndType.SPECIFIED_EVENT:
        event = facts.course.ends.event or "an event that it names"
        yield _ask(f"It ends on {event}: ask whether that has happened")


def _ask(text: str) -> PositionWarning:
    return PositionWarning(code=WarningCode.CHECK_COURT, text=text)

"""What an order means at a moment: the one question that everything else stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from nmo.law.awareness import AwarenessAt, awareness_at
from nmo.law.breach import Breach, breach_at
from nmo.law.breach_words import breach_sentences
from nmo.law.course import UNREAD, Course, course_of
from nmo.law.ends import minutes_left
from nmo.law.history import Condition, Ends, History
from nmo.law.order_types.rule import OrderTypeRule
from nmo.law.people import NOBODY_NAMED
from nmo.law.reasons import Reason
from nmo.law.shapes import position_as_json
from nmo.law.standing import StandingAt, standing_at
from nmo.law.terms import Terms, terms_at
from nmo.law.times import When
from nmo.law.warnings import Facts, PositionWarning, warnings_of
from nmo.law.words import BreachIs, OrderType, Standing, WarningCode


@dataclass(frozen=True, kw_only=True)
class EndsInForce:
    """How it ends as things stood at the moment; the minutes left only to a fixed end to come."""

    ends: Ends
    minutes_left: int | None = None
    event: int | None = None
    next_hearing: When | None = None


@dataclass(frozen=True, kw_only=True)
class Position:
    """Everything that an order means at a moment, as far as the register knows.

    `conditions`, `breach_is` and `breach_text` are empty or None while it is not yet in force or
    has ended. `course` is what the events made of it; None where no making of it is held. `rule`
    is what the law said of its type at that moment.
    """

    order_ref: str
    rule: OrderTypeRule
    at: datetime
    known: datetime | None
    standing: Standing
    reasons: tuple[Reason, ...]
    ended_at: When | None
    ends: EndsInForce | None
    conditions: tuple[Condition, ...]
    conditions_read: bool
    breach: Breach | None
    breach_text: str | None
    awareness: AwarenessAt
    warnings: tuple[PositionWarning, ...]
    course: Course | None

    @property
    def breach_is(self) -> BreachIs | None:
        """What a breach is; None while it is not yet in force or has ended."""
        return self.breach.breach_is if self.breach else None

    @property
    def arrestable_paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of an occupation order whose power of arrest runs."""
        return self.breach.paragraphs if self.breach else ()

    @property
    def warning_codes(self) -> frozenset[WarningCode]:
        """The codes of the warnings."""
        return frozenset(warning.code for warning in self.warnings)

    def as_json(self) -> dict[str, object]:
        """The position in the shape of `nmo order show --json` and the API."""
        return position_as_json(self)


def position(
    history: History,
    at: datetime,
    *,
    rules: Mapping[OrderType, OrderTypeRule],
    court_check_stale_days: int,
) -> Position:
    """What the order means at `at`, on everything in the history.

    Cut the history first with `history.as_known(moment)` to ask what was known then. `rules` are
    those of the law at `at`; a check with the court is old after `court_check_stale_days`.
    Total: it answers for every history and moment, and where nothing can be told says unclear.
    """
    rule = rules[history.order_type]
    course = course_of(history, at, rule)
    standing = standing_at(course, at)
    if course is None:
        return _of_nothing_made(history, at, standing, rule)
    facts = Facts(
        history=history,
        at=at,
        course=course,
        standing=standing,
        terms=terms_at(course.applied, at) if _binds(standing) else Terms(),
        awareness=awareness_at(history, course.opening, course.applied, at, rule),
        court_check_stale_days=court_check_stale_days,
    )
    return _of(facts, course)


def _binds(standing: StandingAt) -> bool:
    return standing.standing in {Standing.IN_FORCE, Standing.UNCLEAR}


def _of(facts: Facts, course: Course) -> Position:
    breach = breach_at(facts.rule, facts.terms, facts.at) if facts.may_bind else None
    return Position(
        order_ref=facts.history.order_ref,
        rule=facts.rule,
        at=facts.at,
        known=facts.history.known,
        standing=facts.standing.standing,
        reasons=facts.standing.reasons,
        ended_at=facts.standing.ended_at,
        ends=_ends_in_force(facts, course),
        conditions=facts.terms.conditions,
        conditions_read=not facts.terms.unread,
        breach=breach,
        breach_text=_breach_text(facts.rule, breach, course.ends),
        awareness=facts.awareness,
        warnings=warnings_of(facts),
        course=course,
    )


def _ends_in_force(facts: Facts, course: Course) -> EndsInForce:
    running = facts.may_bind
    return EndsInForce(
        ends=course.ends,
        minutes_left=minutes_left(course.ends, facts.at) if running else None,
        event=course.ends_event.number,
        next_hearing=course.hearing,
    )


def _breach_text(rule: OrderTypeRule, breach: Breach | None, ends: Ends) -> str | None:
    if breach is None:
        return None
    sentences = breach_sentences(rule, breach, ends, NOBODY_NAMED)
    return " ".join(sentence.text for sentence in sentences)


def _of_nothing_made(
    history: History, at: datetime, standing: StandingAt, rule: OrderTypeRule
) -> Position:
    """Something is held of the order, but not that it was made: that is not "no order"."""
    breach = breach_at(rule, Terms(unread=history.events), at)
    ask = PositionWarning(
        code=WarningCode.CHECK_COURT, text="Ask the court whether and when it was made"
    )
    return Position(
        order_ref=history.order_ref,
        rule=rule,
        at=at,
        known=history.known,
        standing=standing.standing,
        reasons=standing.reasons,
        ended_at=None,
        ends=None,
        conditions=(),
        conditions_read=False,
        breach=breach,
        breach_text=_breach_text(rule, breach, UNREAD),
        awareness=awareness_at(history, None, (), at, rule),
        warnings=(ask,),
        course=None,
    )

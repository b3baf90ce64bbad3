"""The reasons for a standing, in words, each naming the event (and page) behind it."""

from collections.abc import Mapping
from dataclasses import dataclass

from nmo.law.course import Closing, Course, Doubt
from nmo.law.ends import is_unread
from nmo.law.history import Ends, Event
from nmo.law.order_types.rule import OrderTypeRule
from nmo.law.speech import speak_day, speak_moment, speak_when
from nmo.law.timeline import acts, wording_of_making
from nmo.law.words import EndType, ReasonCode


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One reason: its code, its words, and the number of the event behind it."""

    code: ReasonCode
    text: str
    event: int | None = None


def making_not_held() -> Reason:
    """Nothing recorded shows that the order was made."""
    text = "The register holds nothing that shows when it was made"
    return Reason(code=ReasonCode.MAKING_NOT_HELD, text=text)


def not_yet(opening: Event) -> Reason:
    """It has not been made yet, or it names a later date."""
    if acts(opening) != opening.at:
        text = f"The order takes effect later than it was made: {speak_when(acts(opening))}"
        return _reason(ReasonCode.EFFECTIVE_LATER, text, opening)
    return _reason(ReasonCode.BEFORE_MADE, f"Made on {speak_day(opening.at.day)}", opening)


def started(opening: Event, rule: OrderTypeRule) -> Reason:
    """It was made and has taken effect."""
    made = f"{wording_of_making(rule)} {_on(opening)}"
    if acts(opening) != opening.at:
        made = f"{made}, with effect from {speak_when(acts(opening))}"
    return _reason(ReasonCode.MADE, made[0].upper() + made[1:], opening)


def runs(course: Course) -> Reason:
    """How it will end, on what is held."""
    ends, event = course.ends, course.ends_event
    if is_unread(ends):
        text = "How it ends has not been read yet: read the order"
        return _reason(ReasonCode.END_NOT_READ, text, event)
    if ends.end_type is EndType.UNTIL_NEXT_HEARING:
        listed = f", listed for {speak_when(course.hearing)}" if course.hearing else ""
        text = f"Runs until the next hearing{listed}"
        return _reason(ReasonCode.UNTIL_NEXT_HEARING, text, event)
    if ends.end_type is EndType.NO_FIXED_END:
        text = "Runs until the court orders otherwise"
        return _reason(ReasonCode.NO_FIXED_END, text, event)
    if ends.end_type is EndType.SPECIFIED_EVENT:
        text = f"Runs until {ends.event or 'an event that the order names'}"
        return _reason(ReasonCode.UNTIL_EVENT, text, event)
    return _reason(ReasonCode.RUNS_UNTIL, f"Runs until {end_in_words(course.ends)}", event)


def end_passed(course: Course) -> Reason:
    """Its stated end has passed."""
    return _reason(
        ReasonCode.END_PASSED, f"It ran until {end_in_words(course.ends)}", course.ends_event
    )


def closed(closing: Closing) -> Reason:
    """The court ended it."""
    when = speak_when(acts(closing.event))
    return _reason(closing.code, _CLOSED[closing.code].format(when=when), closing.event)


def doubt(found: Doubt) -> Reason:
    """Why it cannot be told whether it is in force."""
    text = _DOUBTS[found.code].format(
        when=speak_when(acts(found.event)),
        day=speak_day(found.event.at.day),
        made=_on(found.event),
        end=_stated_end(found.event),
    )
    return _reason(found.code, text, found.event)


def _reason(code: ReasonCode, text: str, event: Event) -> Reason:
    page = f" (page {event.page} of the document)" if event.page is not None else ""
    return Reason(code=code, text=text + page, event=event.number)


def _on(event: Event) -> str:
    if event.at.whole and not event.at.ambiguous:
        return f"at {speak_moment(event.at.at)}"
    return f"on {speak_when(event.at)}"


def _stated_end(event: Event) -> str:
    when = event.ends.when if event.ends else None
    return speak_when(when) if when is not None else "a moment not read"


def end_in_words(ends: Ends) -> str:
    """The order's own stated end: a minute, or the end of a day."""
    when = ends.when
    if when is None:
        return "a moment not read"
    return speak_when(when) if when.whole else f"the end of {speak_when(when)}"


_CLOSED: Mapping[ReasonCode, str] = {
    ReasonCode.DISCHARGED: "The court discharged it: {when}",
    ReasonCode.SUPERSEDED: "A later order that we hold replaced it: {when}",
    ReasonCode.WITHDRAWN_WITH_PROCEEDINGS: (
        "The family proceedings it was made in were withdrawn or dismissed: {when}"
    ),
}

_DOUBTS: Mapping[ReasonCode, str] = {
    ReasonCode.EARLIER_ON_DAY_MADE: (
        "it was made {made}, and an order takes effect on the day it is made, so the earlier "
        "hours of that day are open to argument"
    ),
    ReasonCode.START_IN_REPEATED_HOUR: (
        "it starts at {when}, in the hour that the clocks repeated"
    ),
    ReasonCode.ENDS_AT_MIDNIGHT: (
        "it ends at {end}, which may mean the start or the end of that day"
    ),
    ReasonCode.END_IN_REPEATED_HOUR: "it ends at {end}",
    ReasonCode.TIME_OF_ENDING_UNKNOWN: "it was ended on {day}, and the time of day is not known",
    ReasonCode.SUCCESSOR_NOT_HELD: "a later order that we do not hold replaced it: {when}",
    ReasonCode.WITHDRAWAL_NOT_DECISIVE: (
        "the proceedings were withdrawn or dismissed ({when}), which does not by itself end an "
        "order of this kind"
    ),
    ReasonCode.HEARING_HELD_OUTCOME_UNKNOWN: (
        "it ran until a hearing that has been held ({when}), and what the court ordered is not held"
    ),
    ReasonCode.UNDERTAKING_GIVEN_INSTEAD: (
        "the respondent gave an undertaking ({when}), and whether the order was then discharged "
        "is not held"
    ),
    ReasonCode.CHANGED_AFTER_END: (
        "the court changed or extended it ({when}) after it had ended on what we hold"
    ),
    ReasonCode.DATED_BEFORE_MADE: (
        "something that the court did to it is dated {day}, before it was made"
    ),
}

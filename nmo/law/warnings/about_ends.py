"""Warnings about when the order starts and ends."""

from collections.abc import Iterator

from nmo.law.ends import is_unread
from nmo.law.history import DATE_NOT_READ, Condition
from nmo.law.maximum import runs_beyond_maximum
from nmo.law.speech import speak_day, speak_list, speak_when
from nmo.law.times import When, london_day
from nmo.law.warnings.facts import Facts, PositionWarning
from nmo.law.words import EndType, WarningCode


def time_unknown(facts: Facts) -> Iterator[PositionWarning]:
    """Made, or to end, or changed on the day asked about, on a day whose time is not stated."""
    if facts.opening.note == DATE_NOT_READ:
        seen = speak_when(facts.opening.at)
        yield _time_unknown(f"When it was made has not been read: seen on {seen}, may be older")
    elif not facts.opening.at.whole and facts.opening.effective_from is None:
        yield _time_unknown(f"It was made on {speak_when(facts.opening.at)}; no time is stated")
    end = _stated_end(facts)
    if end is not None and not end.whole:
        yield _time_unknown(f"It ends on {speak_when(end)}; no time is stated, so it runs that day")
    for event in facts.course.applied[1:]:
        if not event.at.whole and event.at.day == london_day(facts.at):
            yield _time_unknown(
                f"The court acted on {speak_when(event.at)}; the time of day is not known"
            )


def _time_unknown(text: str) -> PositionWarning:
    return PositionWarning(code=WarningCode.TIME_UNKNOWN, text=text)


def _stated_end(facts: Facts) -> When | None:
    ends = facts.course.ends
    return ends.when if ends.end_type is EndType.SPECIFIED_DATE_TIME else None


def ends_at_midnight(facts: Facts) -> Iterator[PositionWarning]:
    """An end at 00:00 may mean the start or the end of that day."""
    end = _stated_end(facts)
    if end is not None and end.is_midnight:
        yield PositionWarning(
            code=WarningCode.ENDS_AT_MIDNIGHT,
            text=f"It ends at midnight on {speak_day(end.day)}: that may mean the start or the end "
            "of that day",
        )
    paragraphs = tuple(c.paragraph for c in facts.terms.conditions if _part_ends_at_midnight(c))
    if paragraphs:
        yield PositionWarning(
            code=WarningCode.ENDS_AT_MIDNIGHT,
            text=f"Paragraph {speak_list(paragraphs)} or its power of arrest ends at midnight: "
            "that may mean the start or the end of that day",
        )


def _part_ends_at_midnight(condition: Condition) -> bool:
    ends = [condition.until]
    if condition.power_of_arrest:
        ends.append(condition.power_of_arrest_until)
    return any(end is not None and end.is_midnight for end in ends)


def expiry_unread(facts: Facts) -> Iterator[PositionWarning]:
    """How it ends was not read: that is neither expired nor for ever."""
    if facts.may_bind and is_unread(facts.course.ends):
        yield PositionWarning(
            code=WarningCode.EXPIRY_UNREAD,
            text="When it ends has not been read yet: read the order",
        )


def hearing_outcome_unknown(facts: Facts) -> Iterator[PositionWarning]:
    """A hearing has passed, or may have, and nothing is held of what the court did."""
    if facts.course.closing is not None:
        return
    hearing = facts.course.hearing
    until_hearing = facts.course.ends.end_type is EndType.UNTIL_NEXT_HEARING
    if hearing is None and until_hearing and facts.may_bind:
        text = "It runs until the next hearing, and the date of that is not held"
        yield PositionWarning(code=WarningCode.HEARING_OUTCOME_UNKNOWN, text=text)
    if hearing is not None and _has_open_outcome(facts, hearing):
        text = f"A hearing was listed for {speak_when(hearing)}; we do not hold what happened"
        yield PositionWarning(code=WarningCode.HEARING_OUTCOME_UNKNOWN, text=text)


def _has_open_outcome(facts: Facts, hearing: When) -> bool:
    if facts.at < hearing.surely_past_at:
        return False
    if facts.course.ends.end_type is EndType.UNTIL_NEXT_HEARING:
        return True
    return not any(event.at.day >= hearing.day for event in facts.course.applied[1:])


def beyond_statutory_maximum(facts: Facts) -> Iterator[PositionWarning]:
    """It runs longer than its Act allows."""
    maximum = facts.rule.maximum
    if maximum and runs_beyond_maximum(facts.course, facts.at):
        yield PositionWarning(
            code=WarningCode.BEYOND_STATUTORY_MAXIMUM,
            text=f"It runs beyond the longest that the Act allows ({maximum.words}): read it and "
            "ask who made it",
        )

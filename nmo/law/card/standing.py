"""The top of the card: in force or not, how long, and what to do where that is open."""

from datetime import datetime

from nmo.law.ends import is_unread
from nmo.law.history import History
from nmo.law.people import CardPeople
from nmo.law.position import EndsInForce, Position
from nmo.law.sentences import Sentence, SentenceCode
from nmo.law.speech import speak_day, speak_time_left, speak_when, speak_when_day_first
from nmo.law.timeline import acts
from nmo.law.times import When, london_day
from nmo.law.warnings.about_checks import last_court_check
from nmo.law.words import BreachIs, EndType, ReasonCode, Standing, WarningCode


def standing_line(position: Position) -> Sentence:
    """In force, Not yet in force (from …), Ended, or Unclear."""
    if position.standing is Standing.NOT_YET and position.course is not None:
        start = speak_when(acts(position.course.opening))
        text = f"Not yet in force (from {start})"
    else:
        text = position.standing.value.replace("_", " ").capitalize()
    return Sentence(code=SentenceCode.STANDING, text=text)


def time_left(position: Position) -> Sentence | None:
    """12 days left, or how else it ends; nothing where it is not in force."""
    if position.standing is not Standing.IN_FORCE or position.ends is None:
        return None
    minutes = position.ends.minutes_left
    text = speak_time_left(minutes) if minutes is not None else _otherwise(position.ends)
    return Sentence(code=SentenceCode.TIME_LEFT, text=text)


def _otherwise(found: EndsInForce) -> str:
    if is_unread(found.ends):
        return "End not read yet: read the order"
    if found.ends.end_type is EndType.UNTIL_NEXT_HEARING:
        hearing = found.next_hearing
        return f"Until the next hearing{f' ({speak_when(hearing)})' if hearing else ''}"
    if found.ends.end_type is EndType.SPECIFIED_EVENT:
        return f"Until {found.ends.event or 'an event that the order names'}"
    return "No fixed end"


def about_standing(
    history: History, position: Position, *, people: CardPeople, ring: str
) -> tuple[Sentence, ...]:
    """What to know and do where it has ended, is unclear, or was replaced by one not held."""
    found: list[Sentence] = []
    if position.standing is Standing.UNCLEAR:
        found.append(_unclear(position, ring))
    if WarningCode.SUCCESSOR_NOT_HELD in position.warning_codes:
        text = f"Replaced by a later order that we do not hold. Ask for the copy; ring {ring}."
        found.append(Sentence(code=SentenceCode.REPLACED_NOT_HELD, text=text))
    if position.ended_at is not None:
        found.append(_ended(history, position, position.ended_at, people))
    return tuple(found)


def _unclear(position: Position, ring: str) -> Sentence:
    why = "; ".join(reason.text[0].lower() + reason.text[1:] for reason in position.reasons)
    text = (
        f"We cannot tell if it is in force: {why}. Read the order or ring {ring} before relying "
        "on it. Other powers are unaffected."
    )
    return Sentence(code=SentenceCode.UNCLEAR, text=text)


def _ended(history: History, position: Position, ended_at: When, people: CardPeople) -> Sentence:
    is_crime = position.rule.breach is BreachIs.CRIME
    text = (
        f"Ended on {speak_when_day_first(ended_at)} on what we hold "
        f"({_last_checked(history, position.at)}). An extension or new order may not have "
        f"reached us: ask, and check PNC. {people.protected.start} may still be at risk: deal "
        "with any offence, assess risk, consider other protection. Conduct before "
        f"{_end_of_conduct(position, ended_at)} may still be a {'crime' if is_crime else 'breach'}."
    )
    return Sentence(code=SentenceCode.ENDED, text=text)


def _end_of_conduct(position: Position, ended_at: When) -> str:
    by_time = any(reason.code is ReasonCode.END_PASSED for reason in position.reasons)
    if by_time and not ended_at.whole:
        return f"the end of {speak_when(ended_at)}"
    return speak_when(ended_at)


def _last_checked(history: History, at: datetime) -> str:
    day = last_court_check(history, london_day(at))
    return (
        f"last checked with the court {speak_day(day)}" if day else "never checked with the court"
    )

"""Reads one line of what happened in scenarios.txt into a history."""

import shlex
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from nmo.law import (
    Awareness,
    Condition,
    ConditionCode,
    Confirmation,
    CourtCheck,
    Effect,
    Ends,
    EndType,
    Event,
    EventKind,
    History,
    Knew,
    MadeIn,
    Method,
    NoticeType,
    OrderType,
    parse_when,
)

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass
class Words:
    """The words still to be read of one thing that happened."""

    words: list[str]

    def take(self) -> str:
        return self.words.pop(0)

    def next_is(self, *options: str) -> bool:
        return bool(self.words) and self.words[0] in options

    def took(self, word: str) -> bool:
        if self.next_is(word):
            self.take()
            return True
        return False


@dataclass
class Told:
    """What happened so far, in the order in which the line tells it."""

    events: list[Event] = field(default_factory=list)
    awareness: list[Awareness] = field(default_factory=list)
    checks: list[CourtCheck] = field(default_factory=list)
    confirmations: list[Confirmation] = field(default_factory=list)
    languages_differ: bool = False


def history_of(order: str, happened: str) -> History:
    """The history that a line tells: its type (and proceedings), then what happened."""
    order_type, _, made_in = order.partition("/")
    told = Told()
    for part in happened.split(";"):
        words = Words(shlex.split(part))
        if words.words:
            _read(words, told)
        assert not words.words, f"not understood: {words.words}"
    return History(
        order_ref="X1",
        order_type=OrderType(order_type),
        made_in=MadeIn(made_in or "fl401"),
        court_name="Leeds",
        events=tuple(told.events),
        awareness=tuple(told.awareness),
        court_checks=tuple(told.checks),
        confirmations=tuple(told.confirmations),
        languages_differ=told.languages_differ,
    )


def _read(words: Words, told: Told) -> None:
    first = words.take()
    if first == "told":
        told.awareness.append(_awareness(words, len(told.awareness)))
    elif first == "checked":
        on = date.fromisoformat(words.take())
        told.checks.append(CourtCheck(on=on, known_from=_recorded(words)[0]))
    elif first == "confirmed":
        at = parse_when(words.take()).at
        told.confirmations.append(Confirmation(at=at, known_from=_recorded(words)[0]))
    elif first == "languages_differ":
        told.languages_differ = True
    else:
        told.events.append(_event(EventKind(first), words, told))


def _event(kind: EventKind, words: Words, told: Told) -> Event:
    number = len({event.number for event in told.events})
    event = Event(
        number=number,
        kind=kind,
        at=parse_when(words.take()),
        conditions_read=True,
        known_from=LONG_AGO,
    )
    while words.words:
        if words.next_is("recorded", "corrected"):
            known_from, known_until = _recorded(words)
            return replace(event, known_from=known_from, known_until=known_until)
        event = _more(event, words)
    return event


def _more(event: Event, words: Words) -> Event:
    word = words.take()
    if word in {"on_notice", "without_notice", "notice_unknown"}:
        return replace(event, notice_type=NoticeType(word.removeprefix("notice_")))
    if word in {"replaces_all", "amends", "scope_unknown"}:
        return replace(event, effect=Effect(word.removeprefix("scope_")))
    if word == "from":
        return replace(event, effective_from=parse_when(words.take()))
    if word == "hearing":
        return replace(event, return_hearing_at=parse_when(words.take()))
    if word == "revokes":
        return replace(event, revoked_paragraphs=tuple(words.take().split(",")))
    if word == "unread":
        return replace(event, conditions_read=False)
    if word == "by":
        return replace(event, superseded_by=words.take(), successor_held=words.take() == "held")
    if word == "number":
        return replace(event, number=int(words.take()))
    if word == "says":
        return replace(event, conditions=(*event.conditions, _condition(words)))
    return replace(event, ends=_ends(word, words))


def _ends(word: str, words: Words) -> Ends:
    if word == "until":
        return Ends(end_type=EndType.SPECIFIED_DATE_TIME, when=parse_when(words.take()))
    if word == "until_event":
        return Ends(end_type=EndType.SPECIFIED_EVENT, event=words.take())
    kinds = {
        "until_hearing": EndType.UNTIL_NEXT_HEARING,
        "no_fixed_end": EndType.NO_FIXED_END,
        "end_unread": EndType.UNKNOWN,
        "end_date_missing": EndType.SPECIFIED_DATE_TIME,
    }
    return Ends(end_type=kinds[word])


def _condition(words: Words) -> Condition:
    """'says 1:no_contact_applicant', then perhaps 'but_ends WHEN' and 'arrest [WHEN]'."""
    paragraph, _, codes = words.take().partition(":")
    condition = Condition(
        paragraph=paragraph,
        text=f"the words of paragraph {paragraph}",
        codes=tuple(ConditionCode(code) for code in codes.split(",")),
        known_from=LONG_AGO,
    )
    if words.took("but_ends"):
        condition = replace(condition, until=parse_when(words.take()))
    if words.took("arrest"):
        condition = replace(condition, power_of_arrest=True)
    if words.took("arrest_until"):
        until = parse_when(words.take())
        condition = replace(condition, power_of_arrest=True, power_of_arrest_until=until)
    return condition


def _awareness(words: Words, number: int) -> Awareness:
    entry = Awareness(
        number=number, at=parse_when(words.take()), method=Method(words.take()), known_from=LONG_AGO
    )
    while words.words:
        if words.next_is("recorded"):
            known_from, known_until = _recorded(words)
            return replace(entry, known_from=known_from, known_until=known_until)
        word = words.take()
        if word in {"evidenced", "not_evidenced"}:
            entry = replace(entry, evidenced=word == "evidenced")
        elif word == "of":
            entry = replace(entry, of_event=int(words.take()))
        else:
            entry = replace(entry, knew=Knew(word))
    return entry


def _recorded(words: Words) -> tuple[datetime, datetime | None]:
    """'recorded WHEN', and 'corrected WHEN' where a later version took its place."""
    known_from = parse_when(words.take()).at if words.took("recorded") else LONG_AGO
    known_until = parse_when(words.take()).at if words.took("corrected") else None
    return known_from, known_until

"""The text that an officer reads out to the respondent."""

import re
from collections.abc import Mapping

from nmo.law.history import Condition, History
from nmo.law.order_types.rule import MadeBy, OrderTypeRule
from nmo.law.places import shown_words
from nmo.law.position import Position
from nmo.law.speech import speak_day, speak_list, speak_when
from nmo.law.timeline import acts
from nmo.law.words import BreachIs, ConditionCode, OrderType, Standing

_YEARS = {5: "five"}
_LEAD = re.compile(
    r"^(?:you|he|she|(?:the )?respondent(?:,? [^,]{1,60},)?) (?P<verb>must not|must)\b[: ]*",
    re.IGNORECASE,
)
_BARE_VERB = re.compile(r"^(?P<verb>must not|must)\b[: ]*", re.IGNORECASE)


def words_to_tell(history: History, position: Position) -> str:
    """What to read out: who made it and when, that it is in force, its words, what a breach is.

    No place that is not printed in the order is read out. Where it is not in force the text says
    so instead, and never that it binds.
    """
    rule = position.rule
    if position.course is None or position.breach is None:
        return f"{_made(history, position, rule)} {_not_in_force(position)}"
    return " ".join(
        part
        for part in (
            _made(history, position, rule),
            _in_force(position),
            *_terms(position),
            _consequence(rule, position),
            _right_to_ask(rule),
        )
        if part
    )


def _right_to_ask(rule: OrderTypeRule) -> str:
    if rule.made_by is not MadeBy.COURT:
        return ""
    return "You may ask the court to change or cancel it."


def _made(history: History, position: Position, rule: OrderTypeRule) -> str:
    on = speak_day(position.course.opening.at.day) if position.course else "a day we do not hold"
    if rule.order_type is OrderType.UNDERTAKING:
        return f"You gave {_court(history, rule)} an undertaking on {on}."
    name = rule.name[0].lower() + rule.name[1:]
    if rule.made_by is MadeBy.POLICE:
        return f"The police gave you a {name} on {on}."
    if rule.noun in {"bail", "licence"}:
        return f"You were given {name} on {on}."
    article = "an" if name[0] in "aeiou" else "a"
    court = _court(history, rule)
    return f"{court[0].upper()}{court[1:]} made {article} {name} against you on {on}."


def _court(history: History, rule: OrderTypeRule) -> str:
    name = history.court_name.strip()
    if not name:
        return "the Family Court" if rule.family_court else "the court"
    if "court" in name.casefold():
        return name if name.casefold().startswith("the ") else f"the {name}"
    return f"the Family Court at {name}" if rule.family_court else f"the court at {name}"


def _in_force(position: Position) -> str:
    if position.standing is Standing.UNCLEAR:
        return "We cannot tell if it is in force: ask the court or a solicitor."
    return "It is in force."


def _not_in_force(position: Position) -> str:
    if position.standing is Standing.ENDED and position.ended_at is not None:
        return f"On what we hold it ended: {speak_when(position.ended_at)}."
    if position.course is not None:
        return f"It takes effect later: {speak_when(acts(position.course.opening))}."
    return "We cannot tell if it is in force: ask the court or a solicitor."


def _terms(position: Position) -> list[str]:
    if not position.conditions_read:
        return [
            "We have not read all of its words yet: read the order or ask the court for a copy."
        ]
    spoken = [_spoken(condition) for condition in position.conditions]
    said = []
    for verb in ("must not", "must"):
        words = [text for kind, text in spoken if kind == verb]
        if words:
            said.append(f"It says that you {verb} {f'; you {verb} '.join(words)}.")
    other = [text for kind, text in spoken if kind == "other"]
    return [*said, f"It says: {'; '.join(other)}."] if other else said


def _spoken(condition: Condition) -> tuple[str, str]:
    """The court's words after "must not" or "must", or whole where they do not read on from it."""
    text = shown_words(condition, condition.text).strip().rstrip(".;")
    lead = _LEAD.match(text) or _BARE_VERB.match(text)
    if lead:
        return lead["verb"].lower(), text[lead.end() :] + _exceptions(condition, text)
    if text[:1].isupper():
        return "other", f'"{text}"' + _exceptions(condition, text)
    verb = "must" if ConditionCode.REQUIREMENT in condition.codes else "must not"
    return verb, text + _exceptions(condition, text)


def _exceptions(condition: Condition, text: str) -> str:
    unsaid = [
        shown_words(condition, exception)
        for exception in condition.exceptions
        if exception.casefold() not in text.casefold()
    ]
    return f" (except: {'; '.join(unsaid)})" if unsaid else ""


def _consequence(rule: OrderTypeRule, position: Position) -> str:
    if position.breach_is is BreachIs.CRIME:
        years = _YEARS.get(rule.prison_years or 0, str(rule.prison_years))
        return (
            "If you do so without reasonable excuse you commit a crime, with up to "
            f"{years} years in prison."
        )
    if position.breach_is is BreachIs.ARRESTABLE_PARAGRAPHS:
        return (
            f"If you break paragraph {speak_list(position.arrestable_paragraphs)} you may be "
            "arrested. Breaking it is contempt of court, for which you may be sent to prison."
        )
    return _CONSEQUENCES.get(position.breach_is or BreachIs.UNKNOWN, "")


_CONSEQUENCES: Mapping[BreachIs, str] = {
    BreachIs.CONTEMPT: "If you break it you are in contempt of court and may be sent to prison.",
    BreachIs.ARRESTABLE_CONTEMPT: "If you break it you may be arrested and taken before the "
    "magistrates.",
    BreachIs.ARRESTABLE_ONLY: "If you break them you may be arrested.",
    BreachIs.NOT_FOR_POLICE: "If you break them you may be recalled to prison.",
    BreachIs.UNKNOWN: "Read it: it says what happens if you break it.",
}

"""What an officer may do about a breach, in the words of the answer card."""

from collections.abc import Mapping

from nmo.law.breach import Breach
from nmo.law.history import Condition, Ends
from nmo.law.order_types.rule import CourtClock, ExcludedDay, OrderTypeRule, Threshold
from nmo.law.people import CardPeople
from nmo.law.reasons import end_in_words
from nmo.law.sentences import Sentence, SentenceCode
from nmo.law.speech import speak_list, speak_when
from nmo.law.times import When
from nmo.law.words import BreachIs, EndType, OrderType

_NO_POWER = (
    "A breach is contempt of court, not a crime. No power of arrest for the breach. "
    "Consider other offences."
)


def breach_sentences(
    rule: OrderTypeRule, breach: Breach, ends: Ends, people: CardPeople
) -> tuple[Sentence, ...]:
    """What a breach is and what an officer may do; `ends` is how the order itself ends."""
    if rule.order_type is OrderType.UNDERTAKING:
        return (
            Sentence(
                code=SentenceCode.UNDERTAKING,
                text="A promise to the court, not an order. A breach is contempt, not a crime. "
                "Consider other offences.",
            ),
        )
    if breach.breach_is is BreachIs.ARRESTABLE_PARAGRAPHS:
        return (_power_of_arrest(rule, breach, ends),)
    if rule.order_type is OrderType.OCCUPATION and breach.breach_is is BreachIs.UNKNOWN:
        return (_power_in_doubt(breach),)
    if breach.breach_is is BreachIs.CRIME:
        return _crime(rule, people)
    if breach.breach_is is BreachIs.ARRESTABLE_CONTEMPT:
        return (_arrestable_contempt(rule),)
    return (_FIXED[breach.breach_is],)


def _crime(rule: OrderTypeRule, people: CardPeople) -> tuple[Sentence, ...]:
    arrest = (
        f"If you reasonably {_verb(rule)} a breach you may arrest without warrant where it is "
        f"necessary: for example to protect {people.protected.object} or a child, or for a "
        "prompt, effective investigation (PACE s.24, Code G)."
    )
    record = "If you do not arrest, record why."
    if rule.order_type is OrderType.NMO:
        text = f"{arrest} Breach is a crime ({rule.breach_law}). {record}"
        return (Sentence(code=SentenceCode.ARREST_FOR_CRIME, text=text),)
    crime = f"Breach is a crime ({rule.breach_law}); arrest as for an NMO."
    return (
        Sentence(code=SentenceCode.CRIME, text=crime),
        Sentence(code=SentenceCode.ARREST_FOR_CRIME, text=f"{arrest} {record}"),
    )


def _power_of_arrest(rule: OrderTypeRule, breach: Breach, ends: Ends) -> Sentence:
    clock = f"{_before_whom(rule.court_clock)} " if rule.court_clock else ""
    text = (
        f"If you have reasonable cause to {_verb(rule)} a breach of "
        f"{_paragraphs(breach.paragraphs)} you may arrest without warrant. {clock}"
        f"{_power_runs_until(breach, ends)} Not itself a crime: consider other offences."
    )
    return Sentence(code=SentenceCode.POWER_OF_ARREST, text=text)


def _power_in_doubt(breach: Breach) -> Sentence:
    which = tuple(dict.fromkeys(c.paragraph for c in breach.in_doubt))
    about = f" for {_paragraphs(which)}" if which else ""
    text = (
        f"We do not know if a power of arrest is attached or still runs{about}: read the order "
        "and its power of arrest (form FL406). A breach is contempt of court, not a crime. "
        "Consider other offences."
    )
    return Sentence(code=SentenceCode.POWER_OF_ARREST_IN_DOUBT, text=text)


def _arrestable_contempt(rule: OrderTypeRule) -> Sentence:
    hold = f"; {_hold_for(rule.court_clock)}" if rule.court_clock else ""
    believing = "believing" if rule.threshold is Threshold.BELIEVE else "suspecting"
    text = (
        f"You may arrest without warrant on reasonable grounds for {believing} that it is "
        f"breached{hold}. Civil breach, not itself a crime."
    )
    return Sentence(code=SentenceCode.ARRESTABLE_CONTEMPT, text=text)


def _verb(rule: OrderTypeRule) -> str:
    return "believe there is" if rule.threshold is Threshold.BELIEVE else "suspect"


def _before_whom(clock: CourtClock) -> str:
    """Family court judge within 24 hours (not counting Sundays, …); no police bail."""
    days = _not_counted(clock)
    counting = f" (not counting {', '.join(days)})" if days else ""
    bail = "police bail is possible" if clock.police_bail else "no police bail"
    return f"{clock.court} within {clock.hours} hours{counting}; {bail}."


def _hold_for(clock: CourtClock) -> str:
    """Hold for the magistrates within 24 hours, not counting Sundays, … or bank holidays."""
    days = _not_counted(clock)
    counting = f", not counting {_or(days)}" if days else ""
    return f"hold for the {clock.court} within {clock.hours} hours{counting}"


def _not_counted(clock: CourtClock) -> list[str]:
    return [words for day, words in _DAYS.items() if day in clock.excludes]


def _or(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


_DAYS: Mapping[ExcludedDay, str] = {
    ExcludedDay.SUNDAY: "Sundays",
    ExcludedDay.CHRISTMAS_DAY: "Christmas Day",
    ExcludedDay.GOOD_FRIDAY: "Good Friday",
    ExcludedDay.BANK_HOLIDAY: "bank holidays",
}


def _paragraphs(numbers: tuple[str, ...]) -> str:
    return f"{'paragraph' if len(numbers) == 1 else 'paragraphs'} {speak_list(numbers)}"


def _power_runs_until(breach: Breach, ends: Ends) -> str:
    by_end: dict[str, list[str]] = {}
    for condition in breach.arrestable:
        by_end.setdefault(_end_of_power(condition, ends), []).append(condition.paragraph)
    if len(by_end) == 1:
        return f"Power of arrest runs until {next(iter(by_end))}."
    each = tuple(f"{end} ({_paragraphs(tuple(numbers))})" for end, numbers in by_end.items())
    return f"Power of arrest runs until {speak_list(each)}."


def _end_of_power(condition: Condition, order_ends: Ends) -> str:
    own = (condition.power_of_arrest_until, condition.until)
    stated = [end for end in own if end is not None]
    if stated:
        return _until(min(stated, key=lambda end: end.at))
    if order_ends.end_type is EndType.SPECIFIED_DATE_TIME:
        return end_in_words(order_ends)
    return "the order ends"


def _until(when: When) -> str:
    return speak_when(when) if when.whole else f"the end of {speak_when(when)}"


_FIXED: Mapping[BreachIs, Sentence] = {
    BreachIs.CONTEMPT: Sentence(code=SentenceCode.CONTEMPT_NO_POWER, text=_NO_POWER),
    BreachIs.ARRESTABLE_ONLY: Sentence(
        code=SentenceCode.BAIL,
        text="Bail: power of arrest for the breach, no separate offence.",
    ),
    BreachIs.NOT_FOR_POLICE: Sentence(code=SentenceCode.LICENCE, text="Licence: tell probation."),
    BreachIs.UNKNOWN: Sentence(
        code=SentenceCode.TYPE_NOT_KNOWN, text="Read the order. Consider other offences."
    ),
}

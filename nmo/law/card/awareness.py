"""What the card says of whether the respondent knew."""

from datetime import datetime

from nmo.law.awareness import AwarenessAt
from nmo.law.card.methods import evidence_phrase, knew_sentence, reported_phrase
from nmo.law.history import Awareness
from nmo.law.order_types.rule import AsksAwareness, OrderTypeRule
from nmo.law.people import CardPeople
from nmo.law.position import Position
from nmo.law.sentences import Sentence, SentenceCode
from nmo.law.speech import speak_day_near, speak_when_day_first
from nmo.law.timeline import acts
from nmo.law.words import (
    AwarenessPosition,
    BreachIs,
    Method,
    NoticeType,
    OfVariation,
)


def awareness_sentences(position: Position, *, people: CardPeople) -> tuple[Sentence, ...]:
    """The notice, the best evidence held, and whether he knew of the last change.

    Source: Family Law Act 1996, s.42A(2), and the like for DAPO, FMPO and FGMPO.
    """
    if position.breach is None:
        return ()
    rule = position.rule
    return (
        *_of_notice(rule, position, people),
        *_of_evidence(rule, position, people),
        *_of_change(position, people),
    )


def _of_notice(rule: OrderTypeRule, position: Position, people: CardPeople) -> tuple[Sentence, ...]:
    if rule.asks_awareness is AsksAwareness.NEVER:
        return ()
    he = people.respondent
    notice = position.course.opening.notice_type if position.course else NoticeType.UNKNOWN
    if notice is NoticeType.ON_NOTICE and rule.section:
        text = (
            f"Made on notice: {rule.section} does not require proof that {he.subject} knew of it. "
            f"{he.start} may still say that {he.subject} did not, so record how {he.subject} knew."
        )
        return (Sentence(code=SentenceCode.ON_NOTICE, text=text),)
    if notice is NoticeType.UNKNOWN:
        text = f"We do not know if {he.subject} had notice; treat knowledge as needing proof."
        return (Sentence(code=SentenceCode.NOTICE_UNKNOWN, text=text),)
    return ()


def _of_evidence(
    rule: OrderTypeRule, position: Position, people: CardPeople
) -> tuple[Sentence, ...]:
    found = position.awareness
    asks_proof = found.needed and rule.breach is BreachIs.CRIME
    none_held = (_none_held(people),) if asks_proof else ()
    if found.best is None:
        return none_held
    if found.position is AwarenessPosition.EVIDENCE_HELD:
        return (_evidence(found.best, people), knew_sentence(found.best, people))
    tells_nothing = found.best.method is Method.SERVICE_DISPENSED_WITH
    reported = _reported(found.best, position.at, people)
    return (reported, *none_held) if tells_nothing else (reported,)


def _evidence(best: Awareness, people: CardPeople) -> Sentence:
    he = people.respondent
    checked = best.identity_checked
    identity = f"identity checked by {checked}" if checked else "identity check not recorded"
    text = (
        f"EVIDENCE THAT {he.subject.upper()} {he.verb('KNOWS', 'KNOW')}: "
        f"{evidence_phrase(best.method, people)}, {speak_when_day_first(best.at)} ({identity})"
    )
    return Sentence(code=SentenceCode.EVIDENCE_HELD, text=text)


def _reported(best: Awareness, at: datetime, people: CardPeople) -> Sentence:
    day = speak_day_near(best.at.day, at=at)
    text = f"REPORTED, NOT EVIDENCED: {reported_phrase(best, day, people)}."
    return Sentence(code=SentenceCode.REPORTED_NOT_EVIDENCED, text=text)


def _none_held(people: CardPeople) -> Sentence:
    he, her = people.respondent, people.protected
    text = (
        f"{he.start} {he.verb('commits', 'commit')} the offence only if {he.subject} knew the "
        f"order existed when {he.subject} did it. The register holds no evidence of that yet; "
        f"there may be some elsewhere ({her.possessive} account, messages, the process server, "
        f"the court). If you reasonably suspect that {he.subject} knew and breached it, you may "
        f"arrest. Telling {he.object} now covers only what {he.subject} "
        f"{he.verb('does', 'do')} next."
    )
    return Sentence(code=SentenceCode.NONE_HELD, text=text)


def _of_change(position: Position, people: CardPeople) -> tuple[Sentence, ...]:
    found = position.awareness
    if found.of_variation is not OfVariation.NONE_HELD or found.variation is None:
        return ()
    he = people.respondent
    day = speak_day_near(acts(found.variation).day, at=position.at)
    knew = f"{he.start} knew of the order. " if _knew_of_order(found) else ""
    text = f"{knew}The register holds no evidence that {he.subject} knew of the change of {day}."
    return (Sentence(code=SentenceCode.NOT_TOLD_OF_CHANGE, text=text),)


def _knew_of_order(found: AwarenessAt) -> bool:
    return found.position is AwarenessPosition.EVIDENCE_HELD

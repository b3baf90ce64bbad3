"""What an order means at a moment. Pure: no Django, no I/O, no clock of its own."""

from nmo.law.awareness import AwarenessAt, is_evidence_by_itself
from nmo.law.breach import Breach
from nmo.law.card import Card, CardCondition, answer_card, consent_sentence, words_to_tell
from nmo.law.court_clock import before_the_court_by
from nmo.law.history import (
    DATE_NOT_READ,
    Awareness,
    Condition,
    Confirmation,
    CourtCheck,
    Ends,
    Event,
    History,
)
from nmo.law.order_types.rule import OrderTypeRule
from nmo.law.people import CardPeople, Pronoun
from nmo.law.places import shown_place, shown_words
from nmo.law.position import EndsInForce, Position, position
from nmo.law.reasons import Reason
from nmo.law.sentences import Sentence, SentenceCode
from nmo.law.speech import speak_clock, speak_day, speak_moment, speak_time_left, speak_when
from nmo.law.times import (
    LONDON,
    NotATime,
    TimeDoesNotExist,
    When,
    london_day,
    parse_when,
    start_of_day,
    write_moment,
    write_when,
)
from nmo.law.warnings import PositionWarning
from nmo.law.words import (
    AwarenessPosition,
    BreachIs,
    ConditionCode,
    Effect,
    EndType,
    EventKind,
    Knew,
    MadeIn,
    Method,
    NoticeType,
    OfVariation,
    OrderType,
    ReasonCode,
    Standing,
    WarningCode,
)

__all__ = [
    "DATE_NOT_READ",
    "LONDON",
    "Awareness",
    "AwarenessAt",
    "AwarenessPosition",
    "Breach",
    "BreachIs",
    "Card",
    "CardCondition",
    "CardPeople",
    "Condition",
    "ConditionCode",
    "Confirmation",
    "CourtCheck",
    "Effect",
    "EndType",
    "Ends",
    "EndsInForce",
    "Event",
    "EventKind",
    "History",
    "Knew",
    "MadeIn",
    "Method",
    "NotATime",
    "NoticeType",
    "OfVariation",
    "OrderType",
    "OrderTypeRule",
    "Position",
    "PositionWarning",
    "Pronoun",
    "Reason",
    "ReasonCode",
    "Sentence",
    "SentenceCode",
    "Standing",
    "TimeDoesNotExist",
    "WarningCode",
    "When",
    "answer_card",
    "before_the_court_by",
    "consent_sentence",
    "is_evidence_by_itself",
    "london_day",
    "parse_when",
    "position",
    "shown_place",
    "shown_words",
    "speak_clock",
    "speak_day",
    "speak_moment",
    "speak_time_left",
    "speak_when",
    "start_of_day",
    "words_to_tell",
    "write_moment",
    "write_when",
]

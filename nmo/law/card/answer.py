"""The whole answer card, put together from its sections."""

from collections.abc import Mapping
from datetime import datetime

from nmo.law.breach_words import breach_sentences
from nmo.law.card.about_conditions import about_conditions
from nmo.law.card.about_contact import about_contact
from nmo.law.card.awareness import awareness_sentences
from nmo.law.card.card import Card
from nmo.law.card.conditions import card_conditions, must_heading
from nmo.law.card.standing import about_standing, standing_line, time_left
from nmo.law.course import UNREAD
from nmo.law.history import History
from nmo.law.people import CardPeople
from nmo.law.position import Position
from nmo.law.sentences import Sentence, SentenceCode
from nmo.law.words import ConditionCode, WarningCode

# These have their own sentence on the card, in fuller words.
_SAID_ELSEWHERE = frozenset(
    {
        WarningCode.CONDITIONS_UNREAD,
        WarningCode.NOTICE_UNKNOWN,
        WarningCode.AWARENESS_NOT_HELD,
        WarningCode.TERMS_OF_VARIATION_NOT_TOLD,
        WarningCode.SUCCESSOR_NOT_HELD,
    }
)


def answer_card(
    history: History,
    position: Position,
    *,
    at: datetime,
    people: CardPeople,
    ring: str,
    labels: Mapping[ConditionCode, str],
    children_order_known: bool = False,
) -> Card:
    """Every sentence that an officer reads at the door, chosen by the facts.

    position: of this history, at this moment. ring: whom to ring, as it is to be read.
    labels: what an officer calls each kind of condition.
    children_order_known: a children order is on record or was mentioned.
    Raises ValueError where the position is of another moment.
    """
    if position.at != at:
        raise ValueError("The position is of another moment than the card: ask for it again.")
    return Card(
        standing=position.standing,
        standing_line=standing_line(position),
        time_left=time_left(position),
        name=position.rule.name,
        court_name=history.court_name,
        about_standing=about_standing(history, position, people=people, ring=ring),
        breach=_breach(position, people),
        awareness=awareness_sentences(position, people=people),
        must_heading=must_heading(position, people),
        conditions=card_conditions(position, ring, labels),
        about_conditions=about_conditions(position, people=people),
        about_contact=about_contact(
            history, position, people=people, children_order_known=children_order_known
        ),
        warnings=_warnings(position),
    )


def _breach(position: Position, people: CardPeople) -> tuple[Sentence, ...]:
    if position.breach is None:
        return ()
    ends = position.ends.ends if position.ends else UNREAD
    return breach_sentences(position.rule, position.breach, ends, people)


def _warnings(position: Position) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(code=SentenceCode.WARNING, text=warning.text)
        for warning in position.warnings
        if warning.code not in _SAID_ELSEWHERE
    )

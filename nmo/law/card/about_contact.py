"""What the card says of invited contact and of children orders."""

from nmo.law.history import Condition, History
from nmo.law.people import CardPeople
from nmo.law.position import Position
from nmo.law.sentences import Sentence, SentenceCode
from nmo.law.words import OrderType, Standing

_STANDS_WHATEVER_SHE_SAYS = frozenset({"order", "injunction", "undertaking"})
_MENTIONS = ("child arrangements", "children order", "contact order", "children act")


def about_contact(
    history: History, position: Position, *, people: CardPeople, children_order_known: bool
) -> tuple[Sentence, ...]:
    """That her consent changes nothing, and what a children order may permit."""
    if position.breach is None:
        return ()
    return (
        *_invited(position, people),
        *_children(history, position, children_order_known),
    )


def _invited(position: Position, people: CardPeople) -> tuple[Sentence, ...]:
    noun = position.rule.noun
    if position.standing is not Standing.IN_FORCE or noun not in _STANDS_WHATEVER_SHE_SAYS:
        return ()
    her = people.protected
    text = (
        f"If {her.subject} invited or agreed to contact, the {noun} still stands. Only the court "
        f"can change it. Ask {her.object} alone about pressure."
    )
    return (Sentence(code=SentenceCode.INVITED, text=text),)


def _children(
    history: History, position: Position, children_order_known: bool
) -> tuple[Sentence, ...]:
    itself = history.order_type is OrderType.CHILD_ARRANGEMENTS
    mentioned = any(_mentions_children_order(condition) for condition in position.conditions)
    if not (children_order_known or itself or mentioned):
        return ()
    text = (
        "A children order may permit some contact: ask both for it and read the dates; it does "
        "not permit violence or abuse. Do not arrange handovers."
    )
    return (Sentence(code=SentenceCode.CHILDREN_ORDER, text=text),)


def _mentions_children_order(condition: Condition) -> bool:
    words = " ".join((condition.text, *condition.exceptions)).casefold()
    return any(mention in words for mention in _MENTIONS)

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


def consent_sentence(position: Position, people: CardPeople) -> str:
    """That her consent changes nothing, as it is true of that type of order and of its standing.

    It stands on every report of a breach, of an order that has ended too (SCREENS section 3).
    """
    noun, her = position.rule.noun, people.protected
    alone = f"Ask {her.object} alone about pressure."
    if position.standing is Standing.ENDED:
        return (
            f"If {her.subject} invited or agreed to contact while the {noun} stood, that changed "
            f"nothing of it. {alone}"
        )
    still = position.standing is Standing.IN_FORCE
    says = f"the {noun} still stands" if still else f"that changes nothing of the {noun}"
    by_court = noun in _STANDS_WHATEVER_SHE_SAYS
    only = "Only the court can change it." if by_court else f"{her.start} cannot change it."
    return f"If {her.subject} invited or agreed to contact, {says}. {only} {alone}"


def _invited(position: Position, people: CardPeople) -> tuple[Sentence, ...]:
    noun = position.rule.noun
    if position.standing is not Standing.IN_FORCE or noun not in _STANDS_WHATEVER_SHE_SAYS:
        return ()
    return (Sentence(code=SentenceCode.INVITED, text=consent_sentence(position, people)),)


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

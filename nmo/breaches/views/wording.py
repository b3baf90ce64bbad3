"""Sentences that the pages about breaches say besides those of the rules."""

from nmo.law import CardPeople, Pronoun
from nmo.orders.queries import CardShown


def people_of(card: CardShown) -> CardPeople:
    """How sentences speak of the two, once a breach is reported."""
    first = next(iter(card.protected), None)
    return CardPeople(
        respondent_pronoun=card.respondent.person.pronoun,
        protected_pronoun=first.person.pronoun if first else Pronoun.UNKNOWN,
        breach_reported=True,
    )


def consent_sentence(card: CardShown) -> str:
    """That consent changes nothing (SCREENS section 3); it stands on every report."""
    her = people_of(card).protected
    return (
        f"If {her.subject} invited or agreed to contact, the {card.position.rule.noun} still "
        f"stands. Only the court can change it. Ask {her.object} alone about pressure."
    )

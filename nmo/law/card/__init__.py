"""What an officer reads at the door: sentences chosen by the facts."""

from nmo.law.card.about_contact import consent_sentence
from nmo.law.card.answer import answer_card
from nmo.law.card.card import Card, CardCondition
from nmo.law.card.telling import words_to_tell

__all__ = ["Card", "CardCondition", "answer_card", "consent_sentence", "words_to_tell"]

"""Answer cards for tests: the facts as in scenarios.txt, and what the card says of them."""

from nmo.law import Card, CardPeople, Pronoun, SentenceCode, parse_when
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import answer_card, position

HE_AND_SHE = CardPeople(respondent_pronoun=Pronoun.HE, protected_pronoun=Pronoun.SHE)
RING = "01632 960100"
NMO = "made 2026-03-02T14:30 {notice} until 2027-03-01T16:00 says 1:no_contact_applicant,occupation"
WITHOUT = NMO.format(notice="without_notice")
ON_NOTICE = NMO.format(notice="on_notice")


def card_of(
    order: str,
    happened: str,
    asked: str = "2026-06-01T12:00",
    people: CardPeople = HE_AND_SHE,
    *,
    children_order_known: bool = False,
) -> Card:
    history = history_of(order, happened)
    at = parse_when(asked).at
    return answer_card(
        history,
        position(history, at),
        at=at,
        people=people,
        ring=RING,
        children_order_known=children_order_known,
    )


def said(card: Card, code: SentenceCode) -> str:
    return " / ".join(sentence.text for sentence in card.sentences if sentence.code is code)


VARIED = "; varied 2026-05-05T10:00 amends says 2:no_contact_children"

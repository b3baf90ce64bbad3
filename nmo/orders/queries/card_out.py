"""The answer card written in its published shape."""

from collections.abc import Iterable
from datetime import datetime

from nmo import law
from nmo.orders.queries.cards import CardShown, ContactHold, PaperShown
from nmo.orders.queries.parties import PartyShown
from nmo.orders.shapes.card import (
    CardConditionOut,
    CardOut,
    CardPaperOut,
    CardPartyOut,
    ContactHoldOut,
    MarkerOut,
    SentenceOut,
)


def card_out(shown: CardShown) -> CardOut:
    """The card as JSON values, already masked to what its reader may see (docs/shapes.md)."""
    card = shown.card
    return CardOut(
        order_ref=shown.order_ref,
        order_type=shown.order_type,
        order_name=shown.order_name,
        court_name=shown.court_name,
        case_numbers=list(shown.case_numbers),
        owning_force=shown.owning_force,
        at=_moment(shown.at),
        parties=[_party(party) for party in shown.parties],
        standing=card.standing,
        standing_line=_sentence(card.standing_line),
        time_left=_sentence(card.time_left) if card.time_left else None,
        about_standing=_sentences(card.about_standing),
        breach=_sentences(card.breach),
        awareness=_sentences(card.awareness),
        must_heading=card.must_heading,
        conditions=[_condition(condition) for condition in card.conditions],
        about_conditions=_sentences(card.about_conditions),
        about_contact=_sentences(card.about_contact),
        warnings=_sentences(card.warnings),
        ring=shown.ring,
        confirmed=shown.confirmed,
        contact_hold=_hold(shown.contact_hold) if shown.contact_hold else None,
        same_as=shown.same_as,
        papers=[_paper(paper) for paper in shown.papers],
    )


def _sentence(sentence: law.Sentence) -> SentenceOut:
    return SentenceOut(code=sentence.code, text=sentence.text)


def _sentences(sentences: Iterable[law.Sentence]) -> list[SentenceOut]:
    return [_sentence(sentence) for sentence in sentences]


def _condition(condition: law.CardCondition) -> CardConditionOut:
    return CardConditionOut(
        paragraph=condition.paragraph,
        words=condition.words,
        exceptions=list(condition.exceptions),
        labels=list(condition.labels),
        protects=list(condition.protects),
        place=condition.place,
        place_note=condition.place_note,
        metres=condition.metres,
        times=condition.times,
        arrestable=condition.arrestable,
        may_ask_am_i_there=condition.may_ask_am_i_there,
    )


def _party(party: PartyShown) -> CardPartyOut:
    """A party; of one who is hidden nothing but the role and that it is restricted."""
    person = party.person
    if person.hidden:
        return CardPartyOut(
            role=party.role,
            person_ref=None,
            name=party.shown_name,
            other_names=[],
            dates_of_birth=[],
            pronoun=law.Pronoun.UNKNOWN,
            markers=[],
            restricted=True,
        )
    return CardPartyOut(
        role=party.role,
        person_ref=person.ref,
        name=party.shown_name,
        other_names=list(person.other_names),
        dates_of_birth=[born.isoformat() for born in person.born],
        pronoun=person.pronoun,
        markers=[
            MarkerOut(text=each.text, source=each.source, noted_on=each.noted_on.isoformat())
            for each in person.markers
        ],
        restricted=person.restricted,
    )


def _hold(hold: ContactHold) -> ContactHoldOut:
    return ContactHoldOut(until=_moment(hold.until), because=hold.because)


def _paper(paper: PaperShown) -> CardPaperOut:
    return CardPaperOut(
        number=paper.number,
        kind=paper.kind,
        name=paper.name,
        sha256=paper.sha256,
        attached_at=_moment(paper.attached_at),
    )


def _moment(at: datetime) -> str:
    return law.write_moment(at.replace(second=0, microsecond=0))

"""What the answer card says of whether he knew, with the facts that bring it up."""

from dataclasses import replace

import pytest

from nmo.law import CardPeople, Pronoun, SentenceCode, parse_when
from nmo.law.tests.cards import HE_AND_SHE, NMO, ON_NOTICE, RING, VARIED, WITHOUT, card_of, said
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import answer_card, position


@pytest.mark.requirement(31)
def test_evidence_held_says_how_when_and_who_checked_that_it_was_him() -> None:
    history = history_of(
        "nmo", f"{WITHOUT}; told 2026-03-03T18:05 personal_process_server handed_copy"
    )
    checked = replace(history.awareness[0], identity_checked="J Doe, process server")
    history = replace(history, awareness=(checked,))
    at = parse_when("2026-06-01T12:00").at

    card = answer_card(history, position(history, at), at=at, people=HE_AND_SHE, ring=RING)

    assert said(card, SentenceCode.EVIDENCE_HELD) == (
        "EVIDENCE THAT HE KNOWS: handed to him by a process server, 3 March 2026, 6.05pm "
        "(identity checked by J Doe, process server)"
    )
    assert said(card, SentenceCode.KNEW) == "He was handed a copy."


def test_evidence_without_an_identity_check_says_so() -> None:
    card = card_of("nmo", f"{WITHOUT}; told 2026-03-03T18:05 told_by_officer existence")

    assert said(card, SentenceCode.EVIDENCE_HELD) == (
        "EVIDENCE THAT HE KNOWS: told by an officer, 3 March 2026, 6.05pm "
        "(identity check not recorded)"
    )
    assert said(card, SentenceCode.KNEW) == "He was told that it exists."


def test_a_message_sent_is_reported_and_not_evidenced() -> None:
    card = card_of("nmo", f"{WITHOUT}; told 2026-03-03T18:05 text_or_messaging not_evidenced")

    assert said(card, SentenceCode.REPORTED_NOT_EVIDENCED) == (
        "REPORTED, NOT EVIDENCED: message sent 3 March; no reply or read receipt held."
    )
    assert said(card, SentenceCode.NONE_HELD) == ""


def test_a_report_of_another_year_says_the_year() -> None:
    happened = f"{WITHOUT}; told 2026-03-03T18:05 email not_evidenced"

    assert said(
        card_of("nmo", happened, "2027-01-05T12:00"), SentenceCode.REPORTED_NOT_EVIDENCED
    ) == ("REPORTED, NOT EVIDENCED: e-mail sent 3 March 2026; no reply or read receipt held.")


NONE_HELD = (
    "He commits the offence only if he knew the order existed when he did it. The register holds "
    "no evidence of that yet; there may be some elsewhere (her account, messages, the process "
    "server, the court). If you reasonably suspect that he knew and breached it, you may arrest. "
    "Telling him now covers only what he does next."
)


@pytest.mark.requirement(8)
@pytest.mark.parametrize("order", ["nmo", "dapo", "fmpo", "fgmpo"])
def test_made_without_notice_and_none_held_says_what_the_offence_needs(order: str) -> None:
    assert said(card_of(order, WITHOUT), SentenceCode.NONE_HELD) == NONE_HELD


@pytest.mark.requirement(8)
@pytest.mark.parametrize(
    "more", ["", "; told 2026-03-03T18:05 service_dispensed_with", "; told 2026-03-03 email"]
)
def test_no_card_says_that_an_order_is_unserved_or_cannot_be_enforced(more: str) -> None:
    words = " ".join(s.text for s in card_of("nmo", WITHOUT + more).sentences).casefold()

    assert "served" not in words
    assert "enforce" not in words


def test_an_order_dispensing_with_service_is_not_said_to_show_knowledge() -> None:
    card = card_of("nmo", f"{WITHOUT}; told 2026-03-03T18:05 service_dispensed_with")

    assert said(card, SentenceCode.REPORTED_NOT_EVIDENCED) == (
        "REPORTED, NOT EVIDENCED: the court dispensed with service 3 March; "
        "that does not show that he knew."
    )
    assert said(card, SentenceCode.NONE_HELD) == NONE_HELD


@pytest.mark.parametrize("order", ["dapo", "fmpo", "fgmpo"])
def test_the_like_offences_have_the_same_other_two_endings(order: str) -> None:
    held = card_of(order, f"{WITHOUT}; told 2026-03-03T18:05 personal_police")
    reported = card_of(order, f"{WITHOUT}; told 2026-03-03T18:05 text_or_messaging")

    assert said(held, SentenceCode.EVIDENCE_HELD).startswith("EVIDENCE THAT HE KNOWS: ")
    assert said(reported, SentenceCode.REPORTED_NOT_EVIDENCED).startswith("REPORTED, NOT EVIDENCED")


def test_varied_since_he_knew_says_which_change() -> None:
    card = card_of("nmo", f"{WITHOUT}; told 2026-03-03T18:05 personal_police handed_copy{VARIED}")

    assert said(card, SentenceCode.NOT_TOLD_OF_CHANGE) == (
        "He knew of the order. The register holds no evidence that he knew of the change of 5 May."
    )


def test_varied_and_nothing_held_does_not_say_that_he_knew() -> None:
    assert said(card_of("nmo", WITHOUT + VARIED), SentenceCode.NOT_TOLD_OF_CHANGE) == (
        "The register holds no evidence that he knew of the change of 5 May."
    )


def test_made_on_notice_does_not_require_proof() -> None:
    assert said(card_of("nmo", ON_NOTICE), SentenceCode.ON_NOTICE) == (
        "Made on notice: s.42A does not require proof that he knew of it. He may still say that "
        "he did not, so record how he knew."
    )


def test_notice_unknown_says_to_treat_knowledge_as_needing_proof() -> None:
    card = card_of("nmo", NMO.format(notice="notice_unknown"))

    assert said(card, SentenceCode.NOTICE_UNKNOWN) == (
        "We do not know if he had notice; treat knowledge as needing proof."
    )
    assert said(card, SentenceCode.NONE_HELD) == NONE_HELD


def test_an_unknown_pronoun_is_the_respondent_and_the_protected_person() -> None:
    card = card_of("nmo", WITHOUT, people=CardPeople())

    assert card.must_heading == "THE RESPONDENT MUST NOT"
    assert said(card, SentenceCode.INVITED).startswith("If the protected person invited or agreed")


def test_they_takes_the_plural_verb() -> None:
    people = CardPeople(respondent_pronoun=Pronoun.THEY, protected_pronoun=Pronoun.THEY)
    card = card_of("nmo", WITHOUT, people=people)

    assert said(card, SentenceCode.NONE_HELD).startswith(
        "They commit the offence only if they knew"
    )
    assert said(card, SentenceCode.NONE_HELD).endswith("covers only what they do next.")


def test_after_a_breach_is_reported_the_respondent_is_the_suspect() -> None:
    card = card_of("nmo", WITHOUT, people=CardPeople(breach_reported=True))

    assert card.must_heading == "THE SUSPECT MUST NOT"

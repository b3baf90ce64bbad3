"""What the answer card says an officer may do, by type of order."""

import pytest

from nmo.law import SentenceCode
from nmo.law.tests.cards import WITHOUT, card_of, said


@pytest.mark.requirement(7)
def test_an_nmo_in_force_says_when_an_officer_may_arrest() -> None:
    assert said(card_of("nmo", WITHOUT), SentenceCode.ARREST_FOR_CRIME) == (
        "If you reasonably suspect a breach you may arrest without warrant where it is necessary: "
        "for example to protect her or a child, or for a prompt, effective investigation "
        "(PACE s.24, Code G). Breach is a crime (Family Law Act 1996, s.42A). "
        "If you do not arrest, record why."
    )


OCCUPATION = "made 2026-03-02T14:30 on_notice until 2027-03-01T16:00 "


@pytest.mark.requirement(10)
def test_a_power_of_arrest_names_its_paragraphs_its_end_and_the_court_clock() -> None:
    says = "says 1:occupation arrest_until 2026-09-01T16:00 says 2:occupation arrest_until "
    card = card_of("occupation", f"{OCCUPATION}{says}2026-09-01T16:00 says 3:requirement")

    assert said(card, SentenceCode.POWER_OF_ARREST) == (
        "If you have reasonable cause to suspect a breach of paragraphs 1 and 2 you may arrest "
        "without warrant. Family court judge within 24 hours (not counting Sundays, Christmas "
        "Day, Good Friday); no police bail. Power of arrest runs until 4.00pm on 1 September "
        "2026. Not itself a crime: consider other offences."
    )
    assert [condition.arrestable for condition in card.conditions] == [True, True, False]


def test_powers_of_arrest_with_two_ends_are_told_apart() -> None:
    says = "says 1:occupation arrest_until 2026-09-01T16:00 says 2:occupation arrest"
    card = card_of("occupation", OCCUPATION + says)

    assert (
        "Power of arrest runs until 4.00pm on 1 September 2026 (paragraph 1) and 4.00pm on "
        "1 March 2027 (paragraph 2)." in said(card, SentenceCode.POWER_OF_ARREST)
    )


@pytest.mark.parametrize("power", ["", " arrest_until 2026-05-01T16:00"])
def test_no_power_of_arrest_or_one_run_out_is_contempt(power: str) -> None:
    card = card_of("occupation", f"{OCCUPATION}says 1:occupation{power}")

    assert said(card, SentenceCode.CONTEMPT_NO_POWER) == (
        "A breach is contempt of court, not a crime. No power of arrest for the breach. "
        "Consider other offences."
    )


def test_an_unread_occupation_order_is_not_said_to_have_no_power_of_arrest() -> None:
    card = card_of("occupation", f"{OCCUPATION}unread")

    assert said(card, SentenceCode.CONTEMPT_NO_POWER) == ""
    assert said(card, SentenceCode.POWER_OF_ARREST_IN_DOUBT).startswith(
        "We do not know if a power of arrest is attached or still runs: read the order"
    )


@pytest.mark.requirement(9)
def test_an_undertaking_is_a_promise_and_not_an_order() -> None:
    card = card_of(
        "undertaking", "undertaking_given 2026-03-02T14:30 no_fixed_end says 1:occupation"
    )

    assert said(card, SentenceCode.UNDERTAKING) == (
        "A promise to the court, not an order. A breach is contempt, not a crime. "
        "Consider other offences."
    )
    assert card.name == "Undertaking"
    assert "This undertaking does not ban him" in said(card, SentenceCode.NOT_BANNED)
    assert "the undertaking still stands" in said(card, SentenceCode.INVITED)


@pytest.mark.requirement(7)
@pytest.mark.parametrize(
    ("order", "law"),
    [
        ("restraining_conviction", "Sentencing Act 2020, s.363"),
        ("restraining_acquittal", "Protection from Harassment Act 1997, s.5A"),
        ("dapo", "Domestic Abuse Act 2021, s.39"),
        ("spo", "Stalking Protection Act 2019, s.8"),
        ("fmpo", "Family Law Act 1996, s.63CA"),
        ("fgmpo", "Female Genital Mutilation Act 2003, sch.2 para.4"),
        ("harassment_injunction", "Protection from Harassment Act 1997, s.3(6)"),
    ],
)
def test_other_crimes_name_their_act_and_the_power_to_arrest(order: str, law: str) -> None:
    card = card_of(order, WITHOUT)

    assert said(card, SentenceCode.CRIME) == f"Breach is a crime ({law}); arrest as for an NMO."
    assert "you may arrest without warrant" in said(card, SentenceCode.ARREST_FOR_CRIME)


@pytest.mark.requirement(7)
@pytest.mark.parametrize("order", ["dvpn", "dvpo", "dapn"])
def test_notices_and_dvpos_need_belief_and_have_their_court_clock(order: str) -> None:
    assert said(card_of(order, WITHOUT), SentenceCode.ARRESTABLE_CONTEMPT) == (
        "You may arrest without warrant on reasonable grounds for believing that it is breached; "
        "hold for the magistrates within 24 hours, not counting Sundays, Christmas Day, Good "
        "Friday or bank holidays. Civil breach, not itself a crime."
    )


@pytest.mark.requirement(7)
def test_bail_has_a_power_of_arrest_and_licence_goes_to_probation() -> None:
    assert said(card_of("bail", WITHOUT), SentenceCode.BAIL) == (
        "Bail: power of arrest for the breach, no separate offence."
    )
    assert said(card_of("licence", WITHOUT), SentenceCode.LICENCE) == "Licence: tell probation."


@pytest.mark.parametrize("order", ["unknown", "other"])
def test_a_type_not_known_says_to_read_the_order(order: str) -> None:
    card = card_of(order, WITHOUT)

    assert said(card, SentenceCode.TYPE_NOT_KNOWN) == "Read the order. Consider other offences."

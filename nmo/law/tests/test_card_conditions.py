"""What the answer card says of what he must not do, contact and places."""

from dataclasses import replace

import pytest

from nmo.law import SentenceCode, parse_when, words_to_tell
from nmo.law.tests.cards import HE_AND_SHE, ON_NOTICE, RING, VARIED, WITHOUT, card_of, said
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import answer_card, position


def test_conditions_unread_say_to_open_the_order() -> None:
    card = card_of("nmo", "made 2026-03-02 end_unread unread")

    assert said(card, SentenceCode.CONDITIONS_UNREAD) == (
        "What it forbids has not been read yet. Open the court's order."
    )
    assert said(card, SentenceCode.NOT_BANNED) == ""
    assert said(card, SentenceCode.TIME_LEFT) == "End not read yet: read the order"


@pytest.mark.parametrize(
    ("codes", "open_to_him"),
    [
        ("no_violence_applicant", "the home or contact"),
        ("no_contact_applicant", "the home"),
        ("exclusion_zone_home", "contact"),
    ],
)
def test_what_the_order_does_not_ban_is_said(codes: str, open_to_him: str) -> None:
    card = card_of("nmo", f"made 2026-03-02T14:30 on_notice no_fixed_end says 1:{codes}")

    assert said(card, SentenceCode.NOT_BANNED) == (
        f"This order does not ban him from {open_to_him}. Consider other protection before you "
        "leave. Speak to her apart."
    )


def test_words_that_nobody_coded_are_not_said_to_leave_the_home_open() -> None:
    card = card_of("nmo", "made 2026-03-02T14:30 on_notice no_fixed_end says 1:other_free_text")

    assert said(card, SentenceCode.NOT_BANNED) == ""


def test_a_children_order_may_permit_some_contact() -> None:
    known = card_of("nmo", WITHOUT, children_order_known=True)

    assert said(known, SentenceCode.CHILDREN_ORDER) == (
        "A children order may permit some contact: ask both for it and read the dates; it does "
        "not permit violence or abuse. Do not arrange handovers."
    )
    assert said(card_of("nmo", WITHOUT), SentenceCode.CHILDREN_ORDER) == ""


def test_an_exception_that_mentions_a_children_order_brings_its_sentence_up() -> None:
    history = history_of("nmo", WITHOUT)
    (event,) = history.events
    condition = replace(event.conditions[0], exceptions=("under a child arrangements order",))
    history = replace(history, events=(replace(event, conditions=(condition,)),))
    at = parse_when("2026-06-01T12:00").at

    card = answer_card(history, position(history, at), at=at, people=HE_AND_SHE, ring=RING)

    assert said(card, SentenceCode.CHILDREN_ORDER) != ""
    assert card.conditions[0].exceptions == ("under a child arrangements order",)


def test_invited_contact_changes_nothing() -> None:
    assert said(card_of("nmo", WITHOUT), SentenceCode.INVITED) == (
        "If she invited or agreed to contact, the order still stands. Only the court can change "
        "it. Ask her alone about pressure."
    )


@pytest.mark.parametrize(
    ("order", "heading"), [("nmo", "HE MUST NOT"), ("dapo", "HE MUST / MUST NOT")]
)
def test_the_heading_says_whether_the_order_may_also_require(order: str, heading: str) -> None:
    assert card_of(order, WITHOUT).must_heading == heading


def test_a_confidential_place_is_withheld_from_card_and_shape_and_never_compared() -> None:
    history = history_of(
        "nmo", WITHOUT.replace("1:no_contact_applicant,occupation", "6:exclusion_zone_home")
    )
    (event,) = history.events
    condition = replace(
        event.conditions[0],
        text="go within 100 metres of 12  Test Row, Leeds LS6 9ZZ",
        place="12 Test Row, Leeds LS6 9ZZ",
        place_confidential=True,
    )
    history = replace(history, events=(replace(event, conditions=(condition,)),))
    at = parse_when("2026-06-01T12:00").at
    answer = position(history, at)

    shown = answer_card(history, answer, at=at, people=HE_AND_SHE, ring=RING).conditions[0]

    assert shown.words == "go within 100 metres of [place withheld: ring 01632 960100]"
    assert (shown.place, shown.place_note) == (None, "place withheld: ring 01632 960100")
    assert not shown.may_ask_am_i_there
    assert "Test Row" not in str(answer.as_json()) + words_to_tell(history, answer)


def test_a_printed_place_may_be_compared_with_where_the_officer_is() -> None:
    history = history_of(
        "nmo", WITHOUT.replace("1:no_contact_applicant,occupation", "6:exclusion_zone_home")
    )
    (event,) = history.events
    condition = replace(event.conditions[0], place="12 Test Row, Leeds", metres=100)
    history = replace(history, events=(replace(event, conditions=(condition,)),))
    at = parse_when("2026-06-01T12:00").at

    card = answer_card(history, position(history, at), at=at, people=HE_AND_SHE, ring=RING)

    assert card.conditions[0].may_ask_am_i_there
    assert card.conditions[0].labels == ("exclusion zone: home",)


def test_no_card_uses_a_word_that_screens_do_not_say() -> None:
    cards = [
        card_of(order, happened)
        for order in ("nmo", "occupation", "dvpo", "bail", "unknown")
        for happened in (WITHOUT, ON_NOTICE, WITHOUT + VARIED, "made 2026-03-02 end_unread unread")
    ]
    words = " ".join(s.text for card in cards for s in card.sentences).casefold()

    for unwanted in ("perpetrator", "offender", "unserved", "expired", "ex parte", "nominal"):
        assert unwanted not in words


def test_the_times_and_metres_of_a_condition_stand_on_the_card() -> None:
    history = history_of("nmo", WITHOUT)
    (event,) = history.events
    condition = replace(event.conditions[0], times="between 8am and 6pm", metres=100)
    history = replace(history, events=(replace(event, conditions=(condition,)),))
    at = parse_when("2026-06-01T12:00").at

    card = answer_card(history, position(history, at), at=at, people=HE_AND_SHE, ring=RING)

    assert (card.conditions[0].times, card.conditions[0].metres) == ("between 8am and 6pm", 100)


def test_a_paragraph_that_is_changed_stays_in_its_place() -> None:
    happened = (
        "made 2026-03-02T14:30 no_fixed_end says 1:no_violence_applicant "
        "says 2:no_contact_applicant; varied 2026-05-05T10:00 amends "
        "says 2:no_contact_children says 1:no_violence_children"
    )

    card = card_of("nmo", happened, "2026-05-06T12:00")

    assert [(term.paragraph, term.labels) for term in card.conditions] == [
        ("1", ("no violence to the children",)),
        ("2", ("no contact with the children",)),
    ]

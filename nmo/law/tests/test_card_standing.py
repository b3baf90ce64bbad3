"""The top of the answer card: in force, ended, unclear, and how long is left."""

import pytest

from nmo.law import SentenceCode, parse_when
from nmo.law.tests.cards import HE_AND_SHE, RING, WITHOUT, card_of, said
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import answer_card, position


def test_unclear_says_why_and_whom_to_ring() -> None:
    card = card_of("nmo", f"{WITHOUT}; withdrawn_with_proceedings 2026-05-05T10:00")

    assert said(card, SentenceCode.UNCLEAR) == (
        "We cannot tell if it is in force: the proceedings were withdrawn or dismissed (10.00am "
        "on 5 May 2026), which does not by itself end an order of this kind. Read the order or "
        "ring 01632 960100 before relying on it. Other powers are unaffected."
    )


def test_replaced_by_an_order_not_held_says_to_ask_for_the_copy() -> None:
    card = card_of("nmo", f"{WITHOUT}; superseded 2026-05-05T10:00 by X2 not_held")

    assert said(card, SentenceCode.REPLACED_NOT_HELD) == (
        "Replaced by a later order that we do not hold. Ask for the copy; ring 01632 960100."
    )


@pytest.mark.requirement(25)
def test_ended_says_when_on_what_we_hold_and_what_may_still_be_a_crime() -> None:
    card = card_of("nmo", f"{WITHOUT}; checked 2026-10-01", "2027-03-05T12:00")

    assert said(card, SentenceCode.STANDING) == "Ended"
    assert said(card, SentenceCode.ENDED) == (
        "Ended on 1 March 2027, 4.00pm on what we hold (last checked with the court 1 October "
        "2026). An extension or new order may not have reached us: ask, and check PNC. She may "
        "still be at risk: deal with any offence, assess risk, consider other protection. "
        "Conduct before 4.00pm on 1 March 2027 may still be a crime."
    )
    assert card.breach == card.awareness == ()


def test_ended_and_never_checked_says_so() -> None:
    card = card_of("nmo", WITHOUT, "2027-03-05T12:00")

    assert "(never checked with the court)" in said(card, SentenceCode.ENDED)


def test_an_ended_undertaking_is_not_said_to_leave_a_crime() -> None:
    happened = "undertaking_given 2026-03-02T14:30 until 2026-09-01"
    card = card_of("undertaking", happened, "2026-10-01T12:00")

    assert said(card, SentenceCode.ENDED).endswith(
        "Conduct before the end of 1 September 2026 may still be a breach."
    )


@pytest.mark.requirement(2)
@pytest.mark.parametrize(
    ("asked", "standing", "left"),
    [
        ("2027-02-17T10:00", "In force", "12 days left"),
        ("2027-02-28T16:00", "In force", "1 day left"),
        ("2027-03-01T13:00", "In force", "3 hours left"),
        ("2027-03-01T15:59", "In force", "1 minute left"),
        ("2026-03-01T12:00", "Not yet in force (from 2.30pm on 2 March 2026)", ""),
        ("2026-03-02T12:00", "Unclear", ""),
    ],
)
def test_the_top_of_the_card_says_in_force_or_not_and_how_long(
    asked: str, standing: str, left: str
) -> None:
    card = card_of("nmo", WITHOUT, asked)

    assert said(card, SentenceCode.STANDING) == standing
    assert said(card, SentenceCode.TIME_LEFT) == left


def test_an_unclear_order_is_not_said_to_stand() -> None:
    card = card_of("nmo", f"{WITHOUT}; withdrawn_with_proceedings 2026-05-05T10:00")

    assert said(card, SentenceCode.INVITED) == ""


def test_a_stale_court_check_stands_at_the_foot() -> None:
    card = card_of("nmo", f"{WITHOUT}; checked 2026-03-29")

    assert "Not checked with the court for 64 days" in said(card, SentenceCode.WARNING)


def test_a_card_of_another_moment_than_its_position_is_refused() -> None:
    history = history_of("nmo", WITHOUT)
    answer = position(history, parse_when("2026-06-01T12:00").at)

    with pytest.raises(ValueError, match="another moment"):
        answer_card(history, answer, at=parse_when("2026-06-02").at, people=HE_AND_SHE, ring=RING)

"""Her consent changes nothing: said so that it is true of every type and in every standing."""

import pytest

from nmo.law import consent_sentence, parse_when
from nmo.law.tests.cards import HE_AND_SHE, WITHOUT
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import position


def sentence(order: str, at: str = "2026-06-01T12:00") -> str:
    return consent_sentence(position(history_of(order, WITHOUT), parse_when(at).at), HE_AND_SHE)


def test_an_order_in_force_still_stands() -> None:
    assert sentence("nmo").startswith(
        "If she invited or agreed to contact, the order still stands. Only the court can change it."
    )


@pytest.mark.parametrize("order", ["dvpn", "licence"])
def test_what_no_court_made_is_not_said_to_be_the_courts_to_change(order: str) -> None:
    said = sentence(order)

    assert "court" not in said
    assert "She cannot change it." in said


def test_what_has_ended_is_not_said_to_stand() -> None:
    said = sentence("nmo", at="2036-06-01T12:00")

    assert "still stands" not in said
    assert "that changed nothing of it" in said


def test_what_does_not_bind_yet_is_not_said_to_stand() -> None:
    assert "that changes nothing of the order" in sentence("nmo", at="2026-01-01T12:00")
